import type { ImportRunView } from '@heed/contracts';
import { formatBytes, formatInstant } from '@heed/messages';
import { DemonstrationMark } from '../../../../ui/demonstration-mark';
import { familyWords } from '../code-words';
import { RunStateMark } from '../list/run-state-mark';
import { useImportWords } from '../words';

/** What the file is, who brought it in, and where it stands. */
export const RunHead = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const kind = [run.family && familyWords(w, run.family), run.country?.name].filter(Boolean).join(', ');
  return (
    <div className="run-head">
      <p>
        <RunStateMark state={run.state} /> {run.organisation.demonstration && <DemonstrationMark />} {kind}
      </p>
      <p className="quiet small">
        {w('run.meta', {
          format: run.format ?? run.fileName,
          size: formatBytes(run.bytes),
          organisation: run.organisation.name,
          day: formatInstant(run.startedAt),
        })}
        {run.encoding && `; ${w('run.encoding', { encoding: run.encoding })}`}
      </p>
      <details className="small">
        <summary>{w('run.sha256')}</summary>
        <code>{run.sha256}</code>
      </details>
      {run.duplicate && <p className="notice">{w('run.duplicate')}</p>}
      {run.state === 'proposed' && (
        <p className="notice">{w('publish.proposedBy', { organisation: run.organisation.name })}</p>
      )}
    </div>
  );
};
