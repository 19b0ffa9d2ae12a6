import type { PublishedUpdateRow } from '@heed/contracts';
import { formatDay, formatPeriod } from '@heed/messages';
import { changing } from '../../lib/query';
import { DemonstrationMark } from '../../ui/demonstration-mark';
import { FigureNote } from '../../ui/figure';
import { FilterChips } from '../../ui/filter-chips';
import { useText } from '../../ui/language';
import { Pager } from '../../ui/pager';
import { StatusMark } from '../../ui/status-mark';
import { Table } from '../../ui/table';
import { Verbatim } from '../../ui/verbatim';
import { AuthorName } from '../author-name';
import { FilterForm, namesIn } from '../filter-form';
import { useHref, usePage } from '../page-context';
import type { PropsOf } from '../page-props';

const FILTERS = [
  'country', 'bearer', 'applicability', 'voice', 'status', 'current', 'removed', 'document', 'mechanism', 'theme',
  'demonstration',
] as const; // prettier-ignore
/** Nobody publishes silence, and findings are transcribed, not published as accounts. */
const NEVER = ['no_information', 'mechanism'] as const;

const Asked = ({ row }: { row: PublishedUpdateRow }) => {
  const href = useHref();
  return (
    <>
      <a className="row-link" href={href(`/commitments/${row.commitmentId}`)}>
        <b>{row.recommendation.ref}</b>{' '}
        <Verbatim as="span" className="clamp">
          {row.recommendation.text}
        </Verbatim>
      </a>
      <span className="row-source small quiet" lang="en">
        {row.recommendation.documentTitle}
      </span>
    </>
  );
};

const Said = ({ row }: { row: PublishedUpdateRow }) => {
  const t = useText();
  if (row.visibility === 'withdrawn' || row.visibility === 'hidden') {
    return <span className="quiet">{t(`portal.accounts.${row.visibility}`)}</span>;
  }
  const period = formatPeriod(row.periodStart, row.periodEnd);
  return (
    <>
      {row.status && <StatusMark status={row.status} />}
      {period && <span className="small quiet row-note">{t('shared.period', { period })}</span>}
      {row.visibility === 'superseded' && (
        <span className="small quiet row-note">{t('portal.commitment.superseded')}</span>
      )}
    </>
  );
};

const Author = ({ row, marked }: { row: PublishedUpdateRow; marked: boolean }) => {
  const t = useText();
  return (
    <>
      {row.organisation ? <AuthorName organisation={row.organisation} /> : t(`status.voice.${row.voice}`)}
      <span className="small quiet row-note">
        {t('portal.accounts.on', { bearer: row.bearer.name })} {marked && <DemonstrationMark />}
      </span>
    </>
  );
};

/** What a figure of accounts opens: one account a row, newest first. */
export const AccountsPage = ({ list, context, filters, options }: PropsOf<'accounts'>) => {
  const t = useText();
  const href = useHref();
  const { url } = usePage();
  const names = namesIn(options);
  const invented = list.items.filter(({ bearer }) => bearer.country?.demonstration);
  return (
    <>
      <header className="list-head">
        <h1>{t('portal.accounts.title')}</h1>
        <a href={changing(url, 'format', 'csv').replace(/^\/accounts/, '/api/v1/published-updates')}>
          {t('shared.table.csv')}
        </a>
      </header>
      <p className="lead">{t('portal.accounts.lead')}</p>
      <FilterChips url={url} filters={filters} names={names} clear={href('/accounts')} />
      <FilterForm shown={FILTERS} words={false} never={NEVER} filters={filters} options={options} />
      <FigureNote context={context} names={names} />
      {list.items.length === 0 ? (
        <p>
          {t('portal.accounts.empty')} <a href={href('/accounts')}>{t('shared.filter.clear')}</a>
        </p>
      ) : (
        <Table
          className="accounts"
          caption={<span className="visually-hidden">{t('portal.accounts.title')}</span>}
          rows={list.items}
          keyOf={({ id }) => id}
          columns={[
            { key: 'text', heading: t('portal.commitments.asked'), header: true, cell: (row) => <Asked row={row} /> },
            {
              key: 'author',
              heading: t('portal.accounts.author'),
              cell: (row) => (
                <Author row={row} marked={invented.length < list.items.length && invented.includes(row)} />
              ),
            },
            { key: 'said', heading: t('portal.accounts.said'), cell: (row) => <Said row={row} /> },
            {
              key: 'published',
              heading: t('portal.accounts.published'),
              cell: ({ publishedAt }) => <time dateTime={publishedAt.slice(0, 10)}>{formatDay(publishedAt)}</time>,
            },
          ]}
        />
      )}
      <Pager url={url} shown={list.items.length} total={list.total} next={list.next} />
    </>
  );
};
