import type { CommitmentRow, MyCommitmentRow } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { Link, useSearchParams } from 'react-router';
import { ContestedMark } from '../../../ui/status-mark';
import { Table, type Column } from '../../../ui/table';
import { Verbatim } from '../../../ui/verbatim';
import { VoiceStrip } from '../../../ui/voice-strip';
import { DemonstrationMark } from '../../../ui/demonstration-mark';
import { useText, useWords } from '../../lib/words';
import { withFilters } from '../../lib/url-filters';
import type { CommitmentSource } from './api';
import { useTellsAssignees } from './use-tells-assignees';

type Row = CommitmentRow | MyCommitmentRow;
type Assignees = NonNullable<MyCommitmentRow['assignedTo']>;

const TextCell = ({ row }: { row: Row }) => {
  const w = useWords();
  const { ref, documentTitle, text } = row.recommendation;
  return (
    <>
      <Link to={`/commitments/${row.id}`} className="row-link">
        <Verbatim as="span" className="two-lines">
          {text}
        </Verbatim>
      </Link>
      <span className="quiet small">
        {w('list.source', { ref, document: documentTitle })} {row.demonstration && <DemonstrationMark />}
      </span>
    </>
  );
};

const StateCell = ({ row }: { row: Row }) => {
  const w = useWords();
  if ('open' in row && row.open) {
    return <Link to={`/updates/${row.open.updateId}`}>{w(`state.${row.open.state}`)}</Link>;
  }
  const published = 'ownPublishedAt' in row ? row.ownPublishedAt : row.lastPublishedAt;
  return <>{published ? w('list.published', { day: formatDay(published) }) : w('list.nothing')}</>;
};

const DueCell = ({ row }: { row: Row }) => {
  const w = useWords();
  const due = 'dueOn' in row && row.dueOn ? w('list.dueOn', { day: formatDay(row.dueOn) }) : null;
  // The dates of those who work on it stand beside their names.
  const isTold = 'assignedTo' in row && row.assignedTo !== null;
  return (
    <>
      {due ?? (isTold ? null : <span className="quiet">{w('list.noDate')}</span>)}
      {row.overdue && (
        <>
          {' · '}
          <strong>{w('list.overdue')}</strong>
        </>
      )}
      {row.stale && ' · '}
      {row.stale && <span className="quiet">{w('list.stale')}</span>}
    </>
  );
};

/** Each leads to what else the organisation works on, under the filters that are in use. */
const AssigneesCell = ({ assignedTo }: { assignedTo: Assignees }) => {
  const w = useWords();
  const [search] = useSearchParams();
  if (assignedTo.length === 0) return <span className="quiet">{w('list.assignedToNobody')}</span>;
  return (
    <ul role="list">
      {assignedTo.map(({ id, name, dueOn }) => (
        <li key={id}>
          <Link
            to={`/?${withFilters(search, {}, { assignee: id }).toString()}`}
            aria-label={w('list.onlyOf', { organisation: name })}
          >
            {name}
          </Link>{' '}
          {dueOn && <span className="quiet small">{w('list.dueOn', { day: formatDay(dueOn) })}</span>}
        </li>
      ))}
    </ul>
  );
};

const OwnerCell = ({ row }: { row: Row }) => {
  const t = useText();
  if ('assignedTo' in row && row.assignedTo) return <AssigneesCell assignedTo={row.assignedTo} />;
  return (
    <>
      {row.bearer.name} <span className="quiet small">{t(`status.bearer_kind.${row.bearer.kind}`)}</span>
    </>
  );
};

/** One dense table: what was asked, how it stands, when it is due, where my account is, whose it is. */
export const CommitmentsTable = ({ rows, source }: { rows: readonly Row[]; source: CommitmentSource }) => {
  const w = useWords();
  const tellsAssignees = useTellsAssignees(source); // where the bearer, always their own State, would stand
  const columns: Column<Row>[] = [
    { key: 'text', heading: w('list.text'), header: true, cell: (row) => <TextCell row={row} /> },
    {
      key: 'strip',
      heading: w('list.accounts'),
      cell: ({ strip, bearer }) => (
        <>
          <VoiceStrip strip={strip} bearer={bearer.kind} />{' '}
          {strip.contested && <ContestedMark by={strip.contestedBy} />}
        </>
      ),
    },
    ...(source === 'mine' ? [{ key: 'due', heading: w('list.due'), cell: (row: Row) => <DueCell row={row} /> }] : []),
    {
      key: 'state',
      heading: w(source === 'mine' ? 'list.state' : 'list.lastAccount'),
      cell: (row) => <StateCell row={row} />,
    },
    {
      key: 'owner',
      heading: w(tellsAssignees ? 'list.assignedTo' : 'list.owner'),
      cell: (row) => <OwnerCell row={row} />,
    },
  ];
  return (
    <Table
      caption={w(`list.caption.${source}`)}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      className="dense"
      labelled
    />
  );
};
