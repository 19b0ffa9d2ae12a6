import type { ImportRunRow } from '@heed/contracts';
import { formatDay, formatInstant } from '@heed/messages';
import { Link } from 'react-router';
import { Table, type Column } from '../../../../ui/table';
import { familyWords } from '../code-words';
import { useImportWords, type ImportWords } from '../words';
import { RunStateMark } from './run-state-mark';

const sourceOf = (w: ImportWords, { family, country }: ImportRunRow): string | null => {
  const setting = family ? familyWords(w, family) : null;
  return setting && country
    ? w('list.source', { family: setting, country: country.name })
    : (setting ?? country?.name ?? null);
};

const Contents = ({ run }: { run: ImportRunRow }) => {
  const w = useImportWords();
  const { paragraphs, recommendations, accepted, edited, findings } = run.counts;
  if (paragraphs + recommendations === 0) {
    if (run.state === 'ready') return w('list.noRow');
    return findings > 0 ? w('list.findings', { count: findings }) : w('list.notRead');
  }
  return (
    <>
      {run.state === 'review' || run.state === 'proposed'
        ? w('list.confirmed', { n: accepted + edited, all: paragraphs })
        : w('list.recommendations', { count: recommendations })}
      {findings > 0 && <span className="quiet row-note">{w('list.findings', { count: findings })}</span>}
    </>
  );
};

const columnsOf = (w: ImportWords): Column<ImportRunRow>[] => [
  {
    key: 'name',
    heading: w('list.name'),
    header: true,
    cell: (run) => (
      <>
        <Link to={`/imports/${run.id}`} dir="auto">
          {run.name}
        </Link>
        <span className="quiet row-note">{sourceOf(w, run)}</span>
      </>
    ),
  },
  { key: 'state', heading: w('list.state'), cell: ({ state }) => <RunStateMark state={state} /> },
  { key: 'contents', heading: w('list.contents'), cell: (run) => <Contents run={run} /> },
  { key: 'who', heading: w('list.who'), cell: ({ organisation }) => organisation.name },
  {
    key: 'when',
    heading: w('list.when'),
    cell: ({ changedAt, startedAt }) => (
      <>
        <span title={formatInstant(changedAt)}>{formatDay(changedAt)}</span>
        <span className="quiet row-note">{w('list.started', { day: formatDay(startedAt) })}</span>
      </>
    ),
  },
];

export const RunsTable = ({ runs }: { runs: readonly ImportRunRow[] }) => {
  const w = useImportWords();
  return (
    <Table
      caption={w('list.caption')}
      columns={columnsOf(w)}
      rows={runs}
      keyOf={({ id }) => id}
      className="dense"
      labelled
    />
  );
};
