import { Loading } from '../components/loading';
import { JoinPage } from '../features/people/joining/join-page';
import { useSessionQuery, useTakeSession } from '../features/session/api';

/** Somebody with an account joins as who they are signed in as. */
export const JoinRoute = () => {
  const { data: session, isPending } = useSessionQuery();
  const take = useTakeSession();
  return isPending ? <Loading /> : <JoinPage session={session ?? null} onSession={take} />;
};
