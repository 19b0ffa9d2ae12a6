import type { ImportParagraphView } from '@heed/contracts';
import { useImportWords } from '../words';

type State = ImportParagraphView['state'];

const SHAPES: Record<State, string> = {
  suggested: 'M2 2h2M6 2h2M10 2v2M10 6v2M10 10H8M6 10H4M2 10V8M2 6V4',
  accepted: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  edited: 'M2 10l1-3 5.5-5.5 2 2L5 9Z',
};

/** Whether a person has confirmed what the machine suggests. */
export const ParagraphStateMark = ({ state }: { state: State }) => {
  const w = useImportWords();
  return (
    <span className={state === 'suggested' ? 'paragraph-state paragraph-suggested' : 'paragraph-state'}>
      <svg className="run-state" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={SHAPES[state]} />
      </svg>{' '}
      {w(`review.state.${state}`)}
    </span>
  );
};
