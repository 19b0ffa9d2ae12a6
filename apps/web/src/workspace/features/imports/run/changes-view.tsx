import type { ImportChangeView, ImportRunView } from '@heed/contracts';
import { formatInstant } from '@heed/messages';
import { Failure } from '../../../components/failure';
import { Loading } from '../../../components/loading';
import { TextDifference } from '../../../components/text-difference';
import { itemsIn } from '../api/pages';
import { useChanges } from '../api/runs';
import { actionWords, fieldWords } from '../code-words';
import { MoreButton } from '../../../components/more-button';
import { useImportWords } from '../words';

/** Values come as JSON text; a list or an object is shown as its words. */
const plain = (json: string | null): string => {
  if (json === null) return '';
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value, null, 1);
  } catch {
    return json;
  }
};

const Change = ({ change }: { change: ImportChangeView }) => {
  const w = useImportWords();
  const action = actionWords(w, change.action);
  return (
    <li>
      <p>
        <strong>{change.ref ? w('changes.on', { action, ref: change.ref }) : action}</strong>{' '}
        <span className="quiet small">
          {w('changes.line', {
            organisation: change.organisation.name,
            post: change.post,
            when: formatInstant(change.at),
          })}
        </span>
      </p>
      {change.changes.map(({ field, from, to }) => (
        <div key={field} className="change-field">
          <span className="quiet small">{fieldWords(w, field)}</span>
          <TextDifference before={plain(from)} after={plain(to)} />
        </div>
      ))}
    </li>
  );
};

/** Who did what, field by field. */
export const ChangesView = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const query = useChanges(run.id);
  if (query.isPending) return <Loading />;
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const changes = itemsIn(query.data);
  return (
    <section aria-labelledby="changes-heading">
      <h2 id="changes-heading">{w('changes.title')}</h2>
      <p>{w('changes.intro')}</p>
      {changes.length === 0 && <p className="empty">{w('changes.none')}</p>}
      <ol role="list" className="changes">
        {changes.map((change, at) => (
          <Change key={`${change.at} ${at}`} change={change} />
        ))}
      </ol>
      <MoreButton query={query} />
    </section>
  );
};
