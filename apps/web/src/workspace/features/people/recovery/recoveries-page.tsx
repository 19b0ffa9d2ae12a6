import type { RecoveryView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useState } from 'react';
import { Table } from '../../../../ui/table';
import { Failure } from '../../../components/failure';
import { Loading } from '../../../components/loading';
import { PageHeading } from '../../../components/page-heading';
import { useRecoveries } from '../api';
import { OneTimeLink } from '../one-time-link';
import { DoneSection, useDone } from '../../../components/done-section';
import { usePeopleWords } from '../words';
import { RecoveryActs } from './recovery-acts';

interface Acts {
  onLink: (link: string, name: string) => void;
  onDone: (words: string) => void;
}

const Stage = ({ stage, requestedBy }: RecoveryView) => {
  const p = usePeopleWords();
  return (
    <>
      {p(`recovery.stage.${stage}`)}
      {requestedBy && <span className="quiet"> ({p('recovery.by', { name: requestedBy })})</span>}
    </>
  );
};

const RecoveriesTable = ({ recoveries, ...acts }: Acts & { recoveries: readonly RecoveryView[] }) => {
  const p = usePeopleWords();
  if (recoveries.length === 0) return <p className="empty">{p('recovery.none')}</p>;
  return (
    <Table
      caption={<span className="visually-hidden">{p('recovery.list')}</span>}
      rows={recoveries}
      keyOf={({ id }) => id}
      labelled
      columns={[
        {
          key: 'person',
          heading: p('recovery.person'),
          header: true,
          cell: ({ person }) => (
            <>
              <span dir="auto">{person.name}</span> <span className="quiet">{person.email}</span>
            </>
          ),
        },
        {
          key: 'organisation',
          heading: p('recovery.organisation'),
          cell: ({ organisation }) => <span dir="auto">{organisation.name}</span>,
        },
        { key: 'what', heading: p('recovery.what'), cell: ({ kind }) => p(`recovery.kind.${kind}`) },
        { key: 'stage', heading: p('recovery.where'), cell: (recovery) => <Stage {...recovery} /> },
        { key: 'until', heading: p('recovery.until'), cell: ({ expiresAt }) => formatDay(expiresAt.slice(0, 10)) },
        { key: 'acts', heading: p('acts'), cell: (recovery) => <RecoveryActs recovery={recovery} {...acts} /> },
      ]}
    />
  );
};

/** Who asks to be let back in, and the two who say that they know them. */
export const RecoveriesPage = () => {
  const p = usePeopleWords();
  const { data: recoveries, error, isPending, refetch } = useRecoveries();
  const [shown, setShown] = useState<{ link: string; name: string } | null>(null);
  const [done, say] = useDone();
  if (isPending) return <Loading />;
  if (!recoveries) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={p('recovery.title')} />
      <p>{p('recovery.intro')}</p>
      <p>{p('recovery.helps')}</p>
      <DoneSection title={p('recovery.list')} done={done}>
        {shown && <OneTimeLink {...shown} onKept={() => setShown(null)} />}
        <RecoveriesTable recoveries={recoveries} onLink={(link, name) => setShown({ link, name })} onDone={say} />
      </DoneSection>
    </>
  );
};
