import type { ImportOutcome } from '@heed/contracts';
import { useImportWords } from '../words';

const SHAPES: Record<ImportOutcome, string> = {
  added: 'M6 1.5v9M1.5 6h9',
  changed: 'M2 10l1-3 5.5-5.5 2 2L5 9Z',
  unchanged: 'M2 4.5h8M2 7.5h8',
  duplicate: 'M1.5 1.5h6v6h-6ZM4.5 4.5h6v6h-6Z',
  merged: 'M2 1.5 6 6v4.5M10 1.5 6 6',
  rejected: 'M2 2l8 8M10 2l-8 8',
};

/** What becomes of a row, as a shape, its word and what the word means. */
export const OutcomeMark = ({ outcome }: { outcome: ImportOutcome }) => {
  const w = useImportWords();
  return (
    <span className="status-mark" title={w(`outcomeHint.${outcome}`)}>
      <svg className="run-state" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={SHAPES[outcome]} />
      </svg>{' '}
      {w(`outcome.${outcome}`)}
    </span>
  );
};
