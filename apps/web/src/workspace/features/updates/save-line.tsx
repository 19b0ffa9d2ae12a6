import { isProblem, Unreachable } from '../../lib/api-problem';
import { useMoment } from '../../lib/dates';
import { useProblemText } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import type { SaveState } from './draft-saver';

/** Where the words are, in words. A screen reader hears of trouble at once and of a save when it is idle. */
export const SaveLine = ({ state, onRetry }: { state: SaveState; onRetry: () => void }) => {
  const w = useWords();
  const text = useProblemText();
  const moment = useMoment();
  if (state.kind !== 'unsaved') {
    return (
      <p className="save-line" role="status">
        {state.kind === 'saved' && w('save.saved', { time: moment(state.at) })}
        {state.kind === 'saving' && w('save.saving')}
        {state.kind === 'waiting' && w('save.waiting')}
        {state.kind === 'conflict' && w('save.conflict')}
      </p>
    );
  }
  const why =
    state.error instanceof Unreachable
      ? w('save.offline')
      : isProblem(state.error, 'session.required')
        ? w('save.session')
        : text(state.error);
  return (
    <p className="save-line save-line-unsaved" role="alert">
      <strong>{w('save.unsaved')}</strong> {why}{' '}
      <button type="button" className="button-quiet" onClick={onRetry}>
        {w('save.retry')}
      </button>
    </p>
  );
};
