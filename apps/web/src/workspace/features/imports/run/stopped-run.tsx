import type { ImportRunView } from '@heed/contracts';
import { useImportWords } from '../words';
import { ResumeButton } from './resume-button';
import { mayReview, mayStart } from './run-abilities';

/** Stopped half-way: everything is where it was. */
export const StoppedRun = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  return (
    <section className="notice">
      <p>{w('stopped.cancelled')}</p>
      {(mayReview(run) || mayStart(run)) && (
        <div className="actions">
          <ResumeButton run={run} label={w('stopped.resume')} />
        </div>
      )}
    </section>
  );
};
