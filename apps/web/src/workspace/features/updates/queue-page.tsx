import type { UpdateState } from '@heed/domain';
import { useSearchParams } from 'react-router';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useSession } from '../../lib/session-context';
import { useWords } from '../../lib/words';
import { useUpdates } from './api';
import { StateFilter } from './state-filter';
import { UpdatesTable } from './updates-table';

/** What was returned is its author's again: of a State's account its publisher sees no more of it until it is sent anew. */
const STATES: Readonly<Record<'State' | 'Own', readonly UpdateState[]>> = {
  State: ['submitted', 'cleared', 'published'],
  Own: ['submitted', 'cleared', 'returned'],
};

/** What waits for clearance: what the State's organisations have sent to its publisher, or colleagues to a validator. */
export const QueuePage = () => {
  const w = useWords();
  const { isPublisher } = useSession();
  const whose = isPublisher ? 'State' : 'Own';
  const [search] = useSearchParams();
  const asked = new URLSearchParams(search);
  asked.set('scope', 'queue');
  const { data: page, error, isPending, refetch } = useUpdates(asked);
  const states = STATES[whose];
  const state = states.find((one) => one === search.get('state')) ?? null;
  if (isPending) return <Loading />;
  if (!page) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={w('queue.title')} />
      <p>{w(`queue.intro${whose}`)}</p>
      <StateFilter states={states} chosen={state} />
      {page.items.length === 0 ? (
        <p className="empty">{w(`queue.empty${whose}`)}</p>
      ) : (
        <UpdatesTable page={page} caption={w(`queue.caption${whose}`)} linkTo={({ id }) => `/queue/${id}`} />
      )}
    </>
  );
};
