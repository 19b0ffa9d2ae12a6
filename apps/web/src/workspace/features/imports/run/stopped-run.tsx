import type { ImportRunView } from '@heed/contracts';
import { useImportWords } from '../words';
import { mayResume } from './run-abilities';
import { RunActNow } from './run-act-now';

/** Stopped half-way or taken back: everything is where it was, and somebody can go on. */
export const StoppedRun = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  return (
    <section className="notice">
      <p>{w(run.state === 'undone' ? 'stopped.undone' : 'stopped.cancelled')}</p>
      {mayResume(run) && (
        <div className="actions">
          <RunActNow run={run} act="resume" label={w('stopped.resume')} />
        </div>
      )}
    </section>
  );
};
