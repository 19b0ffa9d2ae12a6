import type { ImportRunView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useFanOut } from '../api/runs';
import { mayUndo } from '../run/run-abilities';
import { RunActButton } from '../run/run-act-button';
import { useImportWords } from '../words';

/** Where the document now stands for everybody, and the way back while there is one. */
export const PublishedRun = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const { data: reach } = useFanOut(run.id);
  const published = run.documents.flatMap(({ catalogueKey, title }) => (catalogueKey ? [{ catalogueKey, title }] : []));
  return (
    <section className="published" aria-labelledby="published-heading">
      <h2 id="published-heading">{w('published.title')}</h2>
      <p>{w('published.text', { day: formatDay(run.changedAt) })}</p>
      <ul role="list">
        {published.map(({ catalogueKey, title }) => (
          <li key={catalogueKey}>
            <a href={`/documents/${catalogueKey}`}>{w('published.document', { title })}</a>
          </li>
        ))}
        {reach?.countries.slice(0, 12).map(({ country }) => (
          <li key={country.iso3}>
            <a href={`/countries/${country.iso3}`}>{w('published.country', { country: country.name })}</a>
          </li>
        ))}
      </ul>
      {mayUndo(run) && (
        <div className="actions">
          <RunActButton
            run={run}
            act="undo"
            label={w('published.undo')}
            title={w('published.undoTitle')}
            action={w('published.undoAction')}
            quiet
          >
            <p>{w('published.undoText')}</p>
          </RunActButton>
        </div>
      )}
    </section>
  );
};
