import { Navigate, useLocation } from 'react-router';
import { Failure } from '../components/failure';
import { Loading } from '../components/loading';
import { useSessionQuery } from '../features/session/api';
import { SessionContext } from '../lib/session-context';
import { SessionEndedDialog } from './session-ended-dialog';
import { Shell } from './shell';
import { StepUpDialog } from './proof/step-up-dialog';

/** Everything behind the sign-in. An ended session leaves the page and its text in place. */
export const MemberLayout = () => {
  const { data: session, isPending, error, refetch } = useSessionQuery();
  const { pathname, search } = useLocation();
  if (isPending) return <Loading />;
  if (session === undefined) {
    return (
      <main>
        <Failure error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (session === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <SessionContext value={session}>
      <Shell session={session} />
      <StepUpDialog />
      <SessionEndedDialog session={session} />
    </SessionContext>
  );
};
