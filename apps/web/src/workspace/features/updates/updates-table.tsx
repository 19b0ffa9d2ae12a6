import type { PageView, UpdateRow } from '@heed/contracts';
import { formatDay, formatInstant, formatPeriod } from '@heed/messages';
import { Link, useLocation } from 'react-router';
import { Pager } from '../../../ui/pager';
import { StatusMark } from '../../../ui/status-mark';
import { Table, type Column } from '../../../ui/table';
import { Verbatim } from '../../../ui/verbatim';
import { addressOf, InAppLinks } from '../../components/in-app-links';
import { useWords, type Words } from '../../lib/words';
import { whereItIs } from './where-it-is';

const columnsOf = (w: Words, linkTo: (row: UpdateRow) => string): Column<UpdateRow>[] => [
  {
    key: 'text',
    heading: w('list.text'),
    header: true,
    cell: (row) => (
      <>
        <Link to={linkTo(row)} className="row-link">
          <Verbatim as="span" className="two-lines">
            {row.commitment.recommendation.text}
          </Verbatim>
        </Link>
        <span className="quiet small">
          {w('list.source', {
            ref: row.commitment.recommendation.ref,
            document: row.commitment.recommendation.documentTitle,
          })}
        </span>
      </>
    ),
  },
  { key: 'organisation', heading: w('list.organisation'), cell: ({ organisation }) => organisation.name },
  {
    key: 'status',
    heading: w('update.status'),
    cell: ({ status }) => (status ? <StatusMark status={status} /> : w('update.empty')),
  },
  {
    key: 'period',
    heading: w('update.period'),
    cell: ({ periodStart, periodEnd }) => formatPeriod(periodStart, periodEnd) ?? w('update.empty'),
  },
  { key: 'state', heading: w('list.where'), cell: (row) => whereItIs(w, row) },
  {
    key: 'when',
    heading: w('list.changed'),
    cell: ({ submittedAt, updatedAt }) => (
      <span title={formatInstant(updatedAt)}>{formatDay(submittedAt ?? updatedAt)}</span>
    ),
  },
];

/** Updates, newest first, each leading to the one thing to do with it. */
export const UpdatesTable = ({
  page,
  caption,
  linkTo,
}: {
  page: PageView<UpdateRow>;
  caption: string;
  linkTo: (row: UpdateRow) => string;
}) => {
  const w = useWords();
  const { pathname, search } = useLocation();
  return (
    <>
      <Table
        caption={caption}
        columns={columnsOf(w, linkTo)}
        rows={page.items}
        keyOf={({ id }) => id}
        className="dense"
        labelled
      />
      <InAppLinks>
        <Pager url={addressOf(pathname, search)} shown={page.items.length} total={page.total} next={page.next} />
      </InAppLinks>
    </>
  );
};
