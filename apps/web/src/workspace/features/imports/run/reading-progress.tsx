import type { ImportRunView } from '@heed/contracts';
import { stepWords } from '../code-words';
import { useImportWords } from '../words';
import { mayCancel } from './run-abilities';
import { RunActNow } from './run-act-now';

/** How far reading is. The step is said aloud when it changes; the count only stands there. */
export const ReadingProgress = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const { progress } = run;
  const total = progress?.total ?? undefined;
  return (
    <section aria-label={w('reading.title')} className="reading">
      <p role="status">{progress ? w('reading.step', { step: stepWords(w, progress.step) }) : w('reading.queued')}</p>
      <p>
        <progress aria-label={w('reading.title')} max={total} value={total ? progress?.done : undefined} />{' '}
        {progress && (
          <span className="quiet">
            {total ? w('reading.of', { done: progress.done, total }) : w('reading.some', { done: progress.done })}
          </span>
        )}
      </p>
      <p className="quiet">{w('reading.leave')}</p>
      {mayCancel(run) && (
        <div className="actions">
          <RunActNow run={run} act="cancel" label={w('reading.cancel')} quiet />
        </div>
      )}
    </section>
  );
};
