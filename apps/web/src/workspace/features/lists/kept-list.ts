import type { ImportListDto } from '@heed/contracts';
import { useCallback, useState } from 'react';

const KEY = 'heed.list';
const EMPTY: ImportListDto = { kind: 'treaty', csv: '', asOf: '', source: '' };

const isList = (value: unknown): value is ImportListDto =>
  typeof value === 'object' && value !== null && 'kind' in value && 'csv' in value && 'asOf' in value;

const kept = (): ImportListDto => {
  const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  return isList(value) ? value : EMPTY;
};

/** What is in the form, through a reload too. Lists of treaties are public: nothing here needs hiding. */
export const useKeptList = (): [ImportListDto, (list: ImportListDto) => void, () => void] => {
  const [list, setList] = useState(kept);
  const keep = useCallback((next: ImportListDto) => {
    setList(next);
    sessionStorage.setItem(KEY, JSON.stringify(next));
  }, []);
  const forget = useCallback(() => {
    setList(EMPTY);
    sessionStorage.removeItem(KEY);
  }, []);
  return [list, keep, forget];
};
