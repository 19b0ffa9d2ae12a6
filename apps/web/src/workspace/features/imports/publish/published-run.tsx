import type { ImportRunView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useFanOut } from '../api/runs';
import { mayUndo } from '../run/run-abilities';
import { RunActButton } from '../run/run-act-button';
import { useImportWords } from '../words';

/** Links of each kind; the pages behind them lead to the rest. */
const MOST = 12;

/** Where the document now stands for everybody, and the way back while there is one. */
export const PublishedRun = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const { data: reach } = useFanOut(run.id);
  const documents = run.documents.map(({ catalogueKey, key }) => catalogueKey ?? key);
  const rowsOf = (iso3: string): string =>
    `/commitments?${new URLSearchParams([['country', iso3], ...documents.map((key) => ['document', key])])}`;
  return (
    <section className="published" aria-labelledby="published-heading">
      <h2 id="published-heading">{w('published.title')}</h2>
      <p>{w('published.text', { day: formatDay(run.changedAt) })}</p>
      <ul role="list">
        {run.documents.slice(0, MOST).map(({ catalogueKey, key, title }) => (
          <li key={key}>
            <a href={`/documents/${catalogueKey ?? key}`}>{w('published.document', { title })}</a>
          </li>
        ))}
        {reach?.countries.slice(0, MOST).map(({ country }) => (
          <li key={country.iso3}>
            <a href={`/countries/${country.iso3}`}>{country.name}</a>:{' '}
            <a href={rowsOf(country.iso3)}>{w('published.commitments', { country: country.name })}</a>
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
