import type { ImportOutcome, ImportRowView, ImportRunView } from '@heed/contracts';
import { Link, useLocation, useSearchParams } from 'react-router';
import { Table, type Column } from '../../../../ui/table';
import { Verbatim } from '../../../../ui/verbatim';
import { Failure } from '../../../components/failure';
import { Loading } from '../../../components/loading';
import { itemsIn } from '../api/pages';
import { filledMatrix, rejectedRows, useRows } from '../api/runs';
import { rowWords } from '../code-words';
import { MoreButton } from '../../../components/more-button';
import { OUTCOMES } from '../import-vocabulary';
import { useImportWords, type ImportWords } from '../words';
import { OutcomeMark } from './outcome-mark';

const columnsOf = (w: ImportWords): Column<ImportRowView>[] => [
  { key: 'line', heading: w('rows.line'), numeric: true, cell: ({ line }) => line },
  {
    key: 'text',
    heading: w('rows.text'),
    header: true,
    cell: ({ excerpt, key }) => (
      <>
        <Verbatim as="span" className="two-lines">
          {excerpt}
        </Verbatim>
        {key && <span className="quiet row-note">{key}</span>}
      </>
    ),
  },
  { key: 'outcome', heading: w('rows.outcome'), cell: ({ outcome }) => <OutcomeMark outcome={outcome} /> },
  {
    key: 'reason',
    heading: w('rows.reason'),
    cell: ({ code, detail }) => (
      <>
        {rowWords(w, code)}
        {detail && (
          <span className="quiet row-note" dir="auto">
            {detail}
          </span>
        )}
      </>
    ),
  },
];

const OutcomeTabs = ({ run, chosen }: { run: ImportRunView; chosen: ImportOutcome | null }) => {
  const w = useImportWords();
  const { pathname } = useLocation();
  const { byOutcome } = run.counts;
  const all = OUTCOMES.reduce((sum, outcome) => sum + byOutcome[outcome], 0);
  return (
    <nav aria-label={w('rows.byOutcome')}>
      <ul role="list" className="tabs">
        {[null, ...OUTCOMES].map((outcome) => (
          <li key={outcome ?? 'all'}>
            <Link
              to={outcome ? `${pathname}?view=rows&outcome=${outcome}` : `${pathname}?view=rows`}
              className="tab"
              aria-current={outcome === chosen ? 'page' : undefined}
            >
              {w('rows.tab', {
                outcome: outcome ? w(`outcome.${outcome}`) : w('rows.all'),
                n: outcome ? byOutcome[outcome] : all,
              })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The dry run of a table: what would become of every row, and why. */
export const RowsView = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const [search] = useSearchParams();
  const chosen = OUTCOMES.find((outcome) => outcome === search.get('outcome')) ?? null;
  const query = useRows(run.id, chosen);
  if (query.isError && !query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const rows = itemsIn(query.data);
  return (
    <section aria-label={w('run.view.rows')}>
      {run.state !== 'published' && <p>{w('rows.intro')}</p>}
      <OutcomeTabs run={run} chosen={chosen} />
      {query.isPending && <Loading />}
      {query.data && rows.length === 0 && <p className="empty">{w('rows.none')}</p>}
      {rows.length > 0 && (
        <Table
          caption={w('rows.caption')}
          columns={columnsOf(w)}
          rows={rows}
          keyOf={({ line, outcome, key }) => `${line} ${outcome} ${key ?? ''}`}
          className="dense import-rows"
          labelled
        />
      )}
      <MoreButton query={query} />
      <ul role="list" className="downloads">
        {run.counts.byOutcome.rejected > 0 && (
          <li>
            <a href={rejectedRows(run.id)} download>
              {w('rows.rejected')}
            </a>
          </li>
        )}
        {run.family === 'thematic-matrix' && (
          <li>
            <a href={filledMatrix(run.id)} download>
              {w('rows.matrix')}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
};
