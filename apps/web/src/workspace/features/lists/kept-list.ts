import type { ImportListDto } from '@heed/contracts';
import { useKept, type Kept } from '../../lib/use-kept';

const EMPTY: ImportListDto = { kind: 'treaty', csv: '', asOf: '', source: '' };

const isList = (value: unknown): value is ImportListDto =>
  typeof value === 'object' && value !== null && 'kind' in value && 'csv' in value && 'asOf' in value;

/** What is in the form, through a reload too. Lists of treaties are public: they may stay in the tab until they are sent. */
export const useKeptList = (): Kept<ImportListDto> => useKept('list', EMPTY, isList);
