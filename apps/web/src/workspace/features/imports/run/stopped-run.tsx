import type { ImportRunView } from '@heed/contracts';
import { useImportWords } from '../words';
import { ResumeButton } from './resume-button';
import { mayResume } from './run-abilities';

/** Stopped half-way or taken back: everything is where it was, and somebody can go on. */
export const StoppedRun = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  return (
    <section className="notice">
      <p>{w(run.state === 'undone' ? 'stopped.undone' : 'stopped.cancelled')}</p>
      {mayResume(run) && (
        <div className="actions">
          <ResumeButton run={run} label={w('stopped.resume')} />
        </div>
      )}
    </section>
  );
};
