import type { ImportListDto } from '@heed/contracts';
import { useCallback, useState } from 'react';
import { keep, kept } from '../../lib/kept-text';
import { useSession } from '../../lib/session-context';

const LIST = 'list';
const EMPTY: ImportListDto = { kind: 'treaty', csv: '', asOf: '', source: '' };

const isList = (value: unknown): value is ImportListDto =>
  typeof value === 'object' && value !== null && 'kind' in value && 'csv' in value && 'asOf' in value;

/** What is in the form, through a reload too. Lists of treaties are public: they may stay in the tab until they are sent. */
export const useKeptList = (): [ImportListDto, (list: ImportListDto) => void, () => void] => {
  const session = useSession();
  const [list, setList] = useState(() => kept(session, LIST, isList) ?? EMPTY);
  const change = useCallback(
    (next: ImportListDto) => {
      setList(next);
      keep(session, LIST, next);
    },
    [session],
  );
  const forget = useCallback(() => {
    setList(EMPTY);
    keep(session, LIST, null);
  }, [session]);
  return [list, change, forget];
};
