import type { ImportRunView } from '@heed/contracts';
import { Link } from 'react-router';
import { useFindings } from '../api/review';
import { itemsIn } from '../api/pages';
import { findingWords } from '../code-words';
import { useImportWords } from '../words';
import { mayResume } from './run-abilities';
import { RunActNow } from './run-act-now';

/** Why a file could not be read, and what to do about it. */
export const FailedRun = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const { data } = useFindings(run.id);
  const findings = itemsIn(data);
  const refused = run.failure === 'other-country';
  return (
    <section className="notice" aria-labelledby="failed-heading">
      <h2 id="failed-heading">{w(refused ? 'failed.refused' : 'failed.title')}</h2>
      <p>{w(`failed.${run.failure ?? 'stopped'}`)}</p>
      {findings.length > 0 && (
        <ul className="findings">
          {findings.map(({ code, line, detail }) => (
            <li key={`${code} ${line ?? ''} ${detail}`}>
              {findingWords(w, code)}: <span dir="auto">{detail}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        {mayResume(run) && !refused && <RunActNow run={run} act="resume" label={w('failed.again')} />}
        <Link to="/imports/new">{w('failed.other')}</Link>
      </div>
    </section>
  );
};
