import type { ImportState } from '@heed/contracts';
import { useImportWords } from '../words';

/** A shape of its own for each state, so that none is told by colour. */
const SHAPES: Record<ImportState, string> = {
  queued: 'M6 1.5a4.5 4.5 0 1 0 .01 0ZM6 3.5V6l2 1',
  reading: 'M2 2.5h8M2 6h8M2 9.5h4',
  review: 'M1.5 1.5h9v9h-9ZM4 6h4',
  ready: 'M1.5 1.5h9v9h-9ZM1.5 4.5h9M5 4.5v6',
  proposed: 'M1.5 6h8M6.5 2.5 10 6 6.5 9.5',
  published: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  cancelled: 'M2 6h8',
  failed: 'M2 2l8 8M10 2l-8 8',
  undone: 'M4.5 1.5 1.5 4.5l3 3M1.5 4.5h6a3 3 0 0 1 0 6h-2',
};

/** Shapes that point along the line of writing. */
const DIRECTED: readonly ImportState[] = ['proposed', 'undone', 'reading'];

/** Where an import stands, as a shape and its word. */
export const RunStateMark = ({ state }: { state: ImportState }) => {
  const w = useImportWords();
  return (
    <span className="status-mark">
      <svg
        className={DIRECTED.includes(state) ? 'run-state run-state-directed' : 'run-state'}
        width="12"
        height="12"
        viewBox="0 0 12 12"
        aria-hidden="true"
        focusable="false"
      >
        <path d={SHAPES[state]} />
      </svg>{' '}
      {w(`state.${state}`)}
    </span>
  );
};
