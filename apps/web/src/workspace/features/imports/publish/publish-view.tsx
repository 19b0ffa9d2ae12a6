import type { FanOutPreviewView, ImportRunView } from '@heed/contracts';
import { Link, useLocation } from 'react-router';
import { Failure } from '../../../components/failure';
import { Loading } from '../../../components/loading';
import { useText } from '../../../lib/words';
import { useFanOut } from '../api/runs';
import { missingWords } from '../code-words';
import { mayCancel, mayPropose, mayPublish } from '../run/run-abilities';
import { RunActButton } from '../run/run-act-button';
import { useImportWords } from '../words';
import { FanOutSection } from './fan-out-section';

const Missing = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const { pathname } = useLocation();
  const missing = run.documents.flatMap((document) => document.missing.map((code) => ({ document, code })));
  if (missing.length === 0) return null;
  return (
    <div className="notice">
      <p>{w('publish.missing')}</p>
      <ul className="findings">
        {missing.map(({ document, code }) => (
          <li key={`${document.id} ${code}`}>
            {run.documentCount > 1 && <span dir="auto">{document.title}. </span>}
            {missingWords(w, code)}
          </li>
        ))}
      </ul>
      <p>
        <Link to={`${pathname}?view=document`}>{w('publish.toDocument')}</Link>
      </p>
    </div>
  );
};

const Unconfirmed = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const { paragraphs, recommendations, accepted, edited } = run.counts;
  const open = paragraphs - accepted - edited;
  if (open <= 0) return null;
  const words = run.state === 'ready' ? 'publish.openTable' : 'publish.open';
  return <p>{w(words, { count: run.state === 'ready' ? recommendations : open })}</p>;
};

const Decision = ({ run, preview }: { run: ImportRunView; preview: FanOutPreviewView }) => {
  const w = useImportWords();
  const t = useText();
  const complete = run.documents.every(({ missing }) => missing.length === 0);
  const figures = {
    recommendations: t('shared.unit.recommendations', { count: preview.recommendations }),
    commitments: t('shared.unit.commitments', { count: preview.total }),
  };
  if (mayPropose(run)) {
    return (
      <RunActButton run={run} act="propose" label={w('publish.propose')} title={w('publish.proposeTitle')}>
        <p>{w('publish.proposeText')}</p>
      </RunActButton>
    );
  }
  if (!mayPublish(run)) return <p>{w(run.state === 'proposed' ? 'publish.proposed' : 'publish.notOpen')}</p>;
  if (!complete) return null;
  return (
    <RunActButton
      run={run}
      act="publish"
      label={w('publish.action')}
      title={w(run.documentCount > 1 ? 'publish.titles' : 'publish.title')}
    >
      <p>{w('publish.text', figures)}</p>
      {preview.demonstration && <p>{w('fanOut.demonstration')}</p>}
      <p>{w('publish.undoNote')}</p>
    </RunActButton>
  );
};

/** What publishing makes, what is still open, and the one press that does it. */
export const PublishView = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const { data: preview, isPending, error, refetch } = useFanOut(run.id);
  if (isPending) return <Loading />;
  if (!preview) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <FanOutSection preview={preview} />
      <Missing run={run} />
      <Unconfirmed run={run} />
      <div className="actions">
        <Decision run={run} preview={preview} />
        {mayCancel(run) && (
          <RunActButton run={run} act="cancel" label={w('stopped.stop')} title={w('stopped.stopTitle')} quiet>
            <p>{w('stopped.stopText')}</p>
          </RunActButton>
        )}
      </div>
    </>
  );
};
