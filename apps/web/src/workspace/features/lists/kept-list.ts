import type { ImportListDto, SessionView } from '@heed/contracts';
import { useCallback, useState } from 'react';
import { useSession } from '../../lib/session-context';

// The prefix of every unsaved text: signing out removes them all.
const keyOf = ({ user }: SessionView): string => `heed:unsaved:${user.id}:list`;
const EMPTY: ImportListDto = { kind: 'treaty', csv: '', asOf: '', source: '' };

const isList = (value: unknown): value is ImportListDto =>
  typeof value === 'object' && value !== null && 'kind' in value && 'csv' in value && 'asOf' in value;

const kept = (session: SessionView): ImportListDto => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(session)) ?? 'null');
    return isList(value) ? value : EMPTY;
  } catch {
    return EMPTY;
  }
};

const keep = (session: SessionView, list: ImportListDto | null): void => {
  try {
    if (list) sessionStorage.setItem(keyOf(session), JSON.stringify(list));
    else sessionStorage.removeItem(keyOf(session));
  } catch {
    // A full or forbidden storage loses the second copy only; the form still holds the text.
  }
};

/** What is in the form, through a reload too. Lists of treaties are public: they may stay in the tab until they are sent. */
export const useKeptList = (): [ImportListDto, (list: ImportListDto) => void, () => void] => {
  const session = useSession();
  const [list, setList] = useState(() => kept(session));
  const change = useCallback(
    (next: ImportListDto) => {
      setList(next);
      keep(session, next);
    },
    [session],
  );
  const forget = useCallback(() => {
    setList(EMPTY);
    keep(session, null);
  }, [session]);
  return [list, change, forget];
};
