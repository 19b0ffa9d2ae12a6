import type { RecommendationRow } from '@heed/contracts';
import { changing } from '../../lib/query';
import { FigureNote } from '../../ui/figure';
import { FilterChips } from '../../ui/filter-chips';
import { useText } from '../../ui/language';
import { Pager } from '../../ui/pager';
import { Table } from '../../ui/table';
import { Verbatim } from '../../ui/verbatim';
import { DocumentLine } from '../document-line';
import { FilterForm, namesIn } from '../filter-form';
import { useHref, usePage } from '../page-context';
import type { PropsOf } from '../page-props';
import { Addressees } from '../recommendation-parts';
import { endOf } from '../shortened';

const Asked = ({ row }: { row: RecommendationRow }) => {
  const t = useText();
  const href = useHref();
  return (
    <>
      <a className="row-link" href={href(`/recommendations/${row.id}`)}>
        <b>{row.ref}</b>{' '}
        <Verbatim as="span" className="clamp">
          {row.chapeauText && <span className="quiet">{endOf(row.chapeauText, 55)} </span>}
          {row.text}
        </Verbatim>
      </a>
      <span className="row-source small quiet">
        <DocumentLine document={row.document} at={row.ref} adoptedOn={row.adoptedOn} />
        {row.hasPositions && <>. {t('portal.recommendations.has_positions')}</>}
      </span>
    </>
  );
};

/** Every recommendation, filtered by what it is about and whom it asks. */
export const RecommendationsPage = ({ list, context, filters, options }: PropsOf<'recommendations'>) => {
  const t = useText();
  const href = useHref();
  const { url } = usePage();
  const names = namesIn(options);
  return (
    <>
      <header className="list-head">
        <h1>{t('portal.recommendations.title')}</h1>
        <a href={changing(url, 'format', 'csv').replace(/^\/recommendations/, '/api/v1/recommendations')}>
          {t('shared.table.csv')}
        </a>
      </header>
      <p className="lead">{t('portal.recommendations.lead')}</p>
      <FilterChips url={url} filters={filters} names={names} clear={href('/recommendations')} />
      <FilterForm shown={['document', 'mechanism', 'theme', 'country']} filters={filters} options={options} />
      <FigureNote context={context} names={names} />
      {list.items.length === 0 ? (
        <p>
          {t('portal.recommendations.empty')} <a href={href('/recommendations')}>{t('shared.filter.clear')}</a>
        </p>
      ) : (
        <Table
          className="recommendations"
          caption={<span className="visually-hidden">{t('portal.recommendations.title')}</span>}
          rows={list.items}
          keyOf={({ id }) => id}
          columns={[
            { key: 'text', heading: t('portal.commitments.asked'), header: true, cell: (row) => <Asked row={row} /> },
            {
              key: 'addressees',
              heading: t('portal.recommendations.addressed_to'),
              cell: ({ addressees }) => (
                <Addressees addressees={addressees.filter(({ role }) => role === 'asked')} brief />
              ),
            },
            {
              key: 'themes',
              heading: t('portal.recommendations.themes'),
              cell: ({ themes }) => (
                <span className="small">{themes.map(({ label }) => label).join(t('shared.list_join'))}</span>
              ),
            },
            { key: 'asks', heading: t('shared.unit_name.asks'), numeric: true, cell: ({ askCount }) => askCount },
          ]}
        />
      )}
      <Pager url={url} shown={list.items.length} total={list.total} next={list.next} />
    </>
  );
};
