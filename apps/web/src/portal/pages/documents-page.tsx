import type { DocumentView } from '@heed/contracts';
import { formatDay, formatNumber } from '@heed/messages';
import { DemonstrationMark } from '../../ui/demonstration-mark';
import { FilterChips } from '../../ui/filter-chips';
import { useText } from '../../ui/language';
import { Pager } from '../../ui/pager';
import { Table } from '../../ui/table';
import { FilterForm, namesIn } from '../filter-form';
import { commitmentsOf, useHref, usePage } from '../page-context';
import type { PropsOf } from '../page-props';

const Adopted = ({ document }: { document: DocumentView }) => {
  const t = useText();
  return <>{document.adoptedOn ? formatDay(document.adoptedOn) : t('portal.document.undated')}</>;
};

/** The adopted texts, in the order they were taken in. */
export const DocumentsPage = ({ list, filters, options }: PropsOf<'documents'>) => {
  const t = useText();
  const href = useHref();
  const { url } = usePage();
  return (
    <>
      <h1>{t('portal.documents.title')}</h1>
      <p className="lead">{t('portal.documents.lead')}</p>
      {!filters.demonstration?.includes('true') && (
        <p className="small">
          <a href={href('/documents', { demonstration: 'true' })}>{t('portal.documents.demonstration')}</a>
        </p>
      )}
      <FilterChips url={url} filters={filters} names={namesIn(options)} clear={href('/documents')} />
      {options.mechanisms.length > 1 && (
        <FilterForm shown={['mechanism']} words={false} filters={filters} options={options} />
      )}
      {list.items.length === 0 ? (
        <p>{t('portal.documents.empty')}</p>
      ) : (
        <Table
          className="documents"
          caption={t('portal.documents.caption', { count: list.items.length })}
          rows={list.items}
          keyOf={({ key }) => key}
          columns={[
            {
              key: 'title',
              heading: t('shared.filter.document'),
              header: true,
              cell: (document) => (
                <>
                  <a className="verbatim" lang="en" href={href(`/documents/${encodeURIComponent(document.key)}`)}>
                    {document.title}
                  </a>{' '}
                  {document.demonstration && <DemonstrationMark />}
                  <div className="small quiet">{document.mechanism.name}</div>
                </>
              ),
            },
            {
              key: 'symbol',
              heading: t('portal.document.symbol'),
              cell: ({ symbol }) => symbol ?? t('portal.document.no_symbol'),
            },
            {
              key: 'adopted',
              heading: t('portal.document.adopted'),
              cell: (document) => <Adopted document={document} />,
            },
            {
              key: 'paragraphs',
              heading: t('shared.unit_name.paragraphs'),
              numeric: true,
              cell: ({ counts }) => counts.paragraphs,
            },
            {
              key: 'recommendations',
              heading: t('shared.unit_name.recommendations'),
              numeric: true,
              cell: ({ key, counts }) => (
                <a href={href('/recommendations', { document: key })}>{counts.recommendations}</a>
              ),
            },
            {
              key: 'commitments',
              heading: t('shared.unit_name.commitments'),
              numeric: true,
              cell: (document) => (
                <a href={href('/commitments', commitmentsOf(document))}>{formatNumber(document.counts.commitments)}</a>
              ),
            },
          ]}
        />
      )}
      <Pager url={url} shown={list.items.length} total={list.total} next={list.next} />
    </>
  );
};
