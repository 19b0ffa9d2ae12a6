import type { ListImportView, ListReportView } from '@heed/contracts';
import { formatDay, formatNumber } from '@heed/messages';
import { useState } from 'react';
import { Table } from '../../../ui/table';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useSession } from '../../lib/session-context';
import { useText } from '../../lib/words';
import { TREATY_ACTS_CSV, useListsTaken } from './api';
import { ListForm } from './list-form';

const ListsTaken = ({ lists }: { lists: readonly ListImportView[] }) => {
  const t = useText();
  if (lists.length === 0) return <p className="empty">{t('lists.none')}</p>;
  return (
    <Table
      className="lists"
      caption={t('lists.taken')}
      rows={lists}
      keyOf={({ id }) => id}
      columns={[
        { key: 'of', heading: t('lists.of'), header: true, cell: ({ name }) => name ?? t('lists.ipu') },
        { key: 'asOf', heading: t('shared.filter.asOf'), cell: ({ asOf }) => formatDay(asOf) },
        { key: 'source', heading: t('lists.source'), cell: ({ source }) => <span dir="auto">{source}</span> },
        { key: 'rows', heading: t('lists.rows'), numeric: true, cell: ({ rows }) => formatNumber(rows) },
      ]}
    />
  );
};

/** Dated lists that applicability follows: taking one in, and those that were. */
export const ListsPage = () => {
  const t = useText();
  const { organisation } = useSession();
  const [report, setReport] = useState<ListReportView | null>(null);
  const { data: lists, error, isPending, refetch } = useListsTaken();
  return (
    <>
      <PageHeading title={t('lists.title')} />
      <p>{t('lists.intro')}</p>
      {organisation.demonstration && <p className="reading-note">{t('lists.demonstration')}</p>}
      <p role="status">
        {report && (
          <>
            {t('lists.done', { count: report.rows })} {t('lists.changed', { count: report.changed })}
          </>
        )}
      </p>
      <ListForm onDone={setReport} />
      {isPending ? (
        <Loading />
      ) : lists ? (
        <ListsTaken lists={lists} />
      ) : (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      <p>
        <a href={TREATY_ACTS_CSV} download>
          {t('lists.download')}
        </a>
      </p>
    </>
  );
};
