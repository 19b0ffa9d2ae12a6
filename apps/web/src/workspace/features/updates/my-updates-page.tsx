import { UPDATE_STATES } from '@heed/domain';
import { Link, useSearchParams } from 'react-router';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useWords } from '../../lib/words';
import { useUpdates } from './api';
import { StateFilter } from './state-filter';
import { UpdatesTable } from './updates-table';

/** Everything my organisation has written, by where it stands. */
export const MyUpdatesPage = () => {
  const w = useWords();
  const [search] = useSearchParams();
  const asked = new URLSearchParams(search);
  asked.set('scope', 'mine');
  const { data: page, error, isPending, refetch } = useUpdates(asked);
  const state = UPDATE_STATES.find((one) => one === search.get('state')) ?? null;
  if (isPending) return <Loading />;
  if (!page) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={w('mine.updatesTitle')} />
      <StateFilter states={UPDATE_STATES} chosen={state} />
      {page.items.length === 0 ? (
        <p className="empty">
          {w('mine.noUpdates')} <Link to="/">{w('mine.noUpdatesNext')}</Link>
        </p>
      ) : (
        <UpdatesTable page={page} caption={w('mine.updatesCaption')} linkTo={({ id }) => `/updates/${id}`} />
      )}
    </>
  );
};
