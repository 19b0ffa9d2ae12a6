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

/** What States promised of their own accord: apart from what they were asked, and in no share. */
export const PledgesPage = ({ list, context, filters, options }: PropsOf<'pledges'>) => {
  const t = useText();
  const href = useHref();
  const { url } = usePage();
  const names = namesIn(options);
  return (
    <>
      <header className="list-head">
        <h1>{t('portal.pledges.title')}</h1>
        <a href={changing(url, 'format', 'csv').replace(/^\/pledges/, '/api/v1/pledges')}>{t('shared.table.csv')}</a>
      </header>
      <p className="lead">{t('portal.pledges.lead')}</p>
      <FilterChips url={url} filters={filters} names={names} clear={href('/pledges')} />
      <FilterForm shown={['country', 'document']} words={false} filters={filters} options={options} />
      <FigureNote context={context} names={names} />
      {list.items.length === 0 ? (
        <p>{t('portal.pledges.empty')}</p>
      ) : (
        <Table
          className="pledges"
          caption={<span className="visually-hidden">{t('portal.pledges.title')}</span>}
          rows={list.items}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'text',
              heading: t('portal.pledges.text'),
              header: true,
              cell: ({ text, document, ref }) => (
                <>
                  <Verbatim as="span">{text}</Verbatim>
                  <span className="row-source small quiet">
                    <DocumentLine document={document} at={ref} />
                  </span>
                </>
              ),
            },
            {
              key: 'country',
              heading: t('shared.filter.country'),
              cell: ({ country }) => <a href={href(`/countries/${country.iso3}`)}>{country.name}</a>,
            },
          ]}
        />
      )}
      <Pager url={url} shown={list.items.length} total={list.total} next={list.next} />
    </>
  );
};
