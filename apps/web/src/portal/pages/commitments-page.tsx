import type { CommitmentRow } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { changing } from '../../lib/query';
import { DemonstrationMark } from '../../ui/demonstration-mark';
import { FigureNote } from '../../ui/figure';
import { FilterChips } from '../../ui/filter-chips';
import { useText } from '../../ui/language';
import { Pager } from '../../ui/pager';
import { StatusWords } from '../../ui/status-words';
import { Table } from '../../ui/table';
import { Verbatim } from '../../ui/verbatim';
import { VoiceStrip } from '../../ui/voice-strip';
import { FilterForm, namesIn } from '../filter-form';
import { useHref, usePage } from '../page-context';
import { endOf } from '../shortened';
import type { PropsOf } from '../page-props';

const FILTERS = [
  'country', 'bearer', 'applicability', 'voice', 'status', 'evidence', 'contested', 'stale', 'overdue', 'position', 'document',
  'mechanism', 'theme', 'region', 'demonstration',
] as const; // prettier-ignore

const Asked = ({ row }: { row: CommitmentRow }) => {
  const href = useHref();
  const { ref, text, chapeauText, documentTitle, symbol, adoptedOn } = row.recommendation;
  return (
    <>
      <a className="row-link" href={href(`/commitments/${row.id}`)}>
        <b>{ref}</b>{' '}
        <Verbatim as="span" className="clamp">
          {chapeauText && <span className="quiet">{endOf(chapeauText, 55)} </span>}
          {text}
        </Verbatim>
      </a>
      <span className="row-source small quiet" lang="en">
        {symbol ?? documentTitle}
        {adoptedOn && `, ${formatDay(adoptedOn)}`}
      </span>
    </>
  );
};

/** `marked`: invented rows stand among others here; else the line above the page speaks for all of them. */
const Bearer = ({ row, marked }: { row: CommitmentRow; marked: boolean }) => {
  const t = useText();
  return (
    <>
      <span>{row.bearer.name}</span>
      {marked && row.demonstration && (
        <>
          {' '}
          <DemonstrationMark />
        </>
      )}
      {row.applicability !== 'applies' && (
        <span className="small quiet row-note">{t(`status.applicability.${row.applicability}`)}</span>
      )}
      {row.positions.map(({ type, holder }) => (
        <span key={`${type} ${holder.name}`} className="small row-note">
          {t('portal.commitments.position', { holder: holder.name, type: t(`status.position_type.${type}`) })}
        </span>
      ))}
    </>
  );
};

/** What every figure opens: its commitments, one a row, dense. */
export const CommitmentsPage = ({ list, context, filters, options }: PropsOf<'commitments'>) => {
  const t = useText();
  const href = useHref();
  const { url } = usePage();
  const names = namesIn(options);
  const mixed = list.items.some(({ demonstration }) => !demonstration);
  return (
    <>
      <header className="list-head">
        <h1>{t('portal.commitments.title')}</h1>
        <a href={changing(url, 'format', 'csv').replace(/^\/commitments/, '/api/v1/commitments')}>
          {t('shared.table.csv')}
        </a>
      </header>
      <p className="lead">{t('portal.commitments.lead')}</p>
      <FilterChips url={url} filters={filters} names={names} clear={href('/commitments')} />
      <FilterForm shown={FILTERS} filters={filters} options={options} />
      <FigureNote context={context} names={names} />
      {list.items.length === 0 ? (
        <p>
          {t('portal.commitments.empty')} <a href={href('/commitments')}>{t('shared.filter.clear')}</a>
        </p>
      ) : (
        <Table
          className="commitments"
          caption={<span className="visually-hidden">{t('portal.commitments.title')}</span>}
          rows={list.items}
          keyOf={({ id }) => id}
          columns={[
            { key: 'text', heading: t('portal.commitments.asked'), header: true, cell: (row) => <Asked row={row} /> },
            {
              key: 'strip',
              heading: t('portal.commitments.strip'),
              cell: (row) => <VoiceStrip strip={row.strip} bearer={row.bearer.kind} />,
            },
            { key: 'bearer', heading: t('shared.filter.bearer'), cell: (row) => <Bearer row={row} marked={mixed} /> },
            { key: 'status', heading: t('portal.commitments.said'), cell: (row) => <StatusWords row={row} /> },
          ]}
        />
      )}
      <Pager url={url} shown={list.items.length} total={list.total} next={list.next} />
    </>
  );
};
