import { useContext } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../lib/api-problem';
import { useProblemText } from '../lib/problem-text';
import { SessionContext } from '../lib/session-context';
import { useWords } from '../lib/words';
import { PageHeading } from './page-heading';

/** Whoever gives the roles is not told to ask for one. */
const useAdministers = (): boolean => useContext(SessionContext)?.abilities.includes('person.change') ?? false;

/** Not open to this member at all, so that nothing of the page is. */
export const isDenied = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'access.denied';

/** A page that is for others, which the member came to by its address. */
export const NotOpen = () => {
  const w = useWords();
  const administers = useAdministers();
  return (
    <section className="state-page">
      <PageHeading title={w('failure.forbidden.title')} />
      <p>{w(administers ? 'failure.forbidden.administrator' : 'failure.forbidden.text')}</p>
      <p>
        <Link to="/">{w('failure.home')}</Link>
      </p>
    </section>
  );
};

/** A page that could not be shown: not found, not yours, or failed; each with one next step. */
export const Failure = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const w = useWords();
  const text = useProblemText();
  const code = error instanceof ApiProblem ? error.code : null;
  const kind = code === 'not_found' ? 'notFound' : 'failed';
  if (isDenied(error)) return <NotOpen />;
  const reference = error instanceof ApiProblem ? error.problem.requestId : '';
  return (
    <section className="state-page">
      <PageHeading title={w(`failure.${kind}.title`)} />
      <p>{kind === 'failed' ? text(error) : w('failure.notFound.text')}</p>
      {kind === 'failed' && reference && <p className="quiet">{w('failure.reference', { reference })}</p>}
      <p>
        {kind === 'failed' && onRetry ? (
          <button type="button" onClick={onRetry}>
            {w('failure.retry')}
          </button>
        ) : (
          <Link to="/">{w('failure.home')}</Link>
        )}
      </p>
    </section>
  );
};
