import { useEffect } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useProblemText } from '../../lib/problem-text';
import { useSessionEnded } from '../../lib/session-ended';
import { useWords } from '../../lib/words';
import { useSignOut } from './api';
import { wasPressed } from './pressed';

/** Signs out. The page that was left has saved what was typed on it, or has asked whether it may go. */
export const SignOutPage = () => {
  const w = useWords();
  const text = useProblemText();
  const state: unknown = useLocation().state;
  const navigate = useNavigate();
  const { resume } = useSessionEnded();
  const { mutate, isPending, isIdle, error } = useSignOut();
  const leave = (): void =>
    mutate(undefined, {
      onSuccess: () => {
        resume(); // a session that had ended before is over for good
        void navigate('/sign-in?left=yes', { replace: true });
      },
    });
  const atOnce = wasPressed(state);
  useEffect(() => {
    if (atOnce) leave();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, on coming here
  }, []);
  return (
    <main>
      <PageHeading title={w('shell.signOut')} />
      {error && (
        <p role="alert">
          {w('shell.stillSignedIn')} {text(error)}
        </p>
      )}
      {isPending || (isIdle && atOnce) ? (
        <Loading />
      ) : (
        <div className="actions">
          <button type="button" onClick={leave}>
            {w('shell.signOut')}
          </button>
          <Link to="/">{w('failure.home')}</Link>
        </div>
      )}
    </main>
  );
};
