import type { DocumentView } from '@heed/contracts';
import { formatDay, formatNumber } from '@heed/messages';
import { useText } from '../../ui/language';
import { Table } from '../../ui/table';
import { useHref } from '../page-context';
import type { PropsOf } from '../page-props';

const Adopted = ({ document }: { document: DocumentView }) => {
  const t = useText();
  return <>{document.adoptedOn ? formatDay(document.adoptedOn) : t('portal.document.undated')}</>;
};

/** The adopted texts, in the order they were taken in. */
export const DocumentsPage = ({ documents }: PropsOf<'documents'>) => {
  const t = useText();
  const href = useHref();
  return (
    <>
      <h1>{t('portal.documents.title')}</h1>
      <p className="lead">{t('portal.documents.lead')}</p>
      <Table
        className="documents"
        caption={t('portal.documents.caption', { count: documents.length })}
        rows={documents}
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
                </a>
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
            cell: ({ key, counts }) => (
              <a href={href('/commitments', { document: key })}>{formatNumber(counts.commitments)}</a>
            ),
          },
        ]}
      />
    </>
  );
};
