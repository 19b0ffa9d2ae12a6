import type { SessionView } from '@heed/contracts';
import { Suspense } from 'react';
import { NavLink, Outlet, useNavigate } from 'react-router';
import { DemonstrationMark } from '../../ui/demonstration-mark';
import { Loading } from '../components/loading';
import { useSignOut } from '../features/session/api';
import { useWords } from '../lib/words';
import { SessionWarning } from './session-warning';

const MAIN_ID = 'main';

/** Which screens somebody is offered follows from what the API says they may do. */
const screensOf = ({ abilities }: SessionView) => [
  { to: '/', word: 'shell.nav.mine' as const, shown: true },
  { to: '/updates', word: 'shell.nav.updates' as const, shown: abilities.includes('update.draft') },
  { to: '/queue', word: 'shell.nav.queue' as const, shown: abilities.includes('queue.read') },
  { to: '/imports', word: 'shell.nav.imports' as const, shown: abilities.includes('import.read') },
  { to: '/same-ask', word: 'shell.nav.clusters' as const, shown: abilities.includes('cluster.read') },
  { to: '/lists', word: 'shell.nav.lists' as const, shown: abilities.includes('list.import') },
  { to: '/overview', word: 'shell.nav.overview' as const, shown: abilities.includes('overview.read') },
];

export const Shell = ({ session }: { session: SessionView }) => {
  const w = useWords();
  const signOut = useSignOut();
  const navigate = useNavigate();
  return (
    <>
      <a className="skip-link" href={`#${MAIN_ID}`}>
        {w('shell.skip')}
      </a>
      <header className="workspace-header">
        <div className="workspace-who">
          <strong className="workspace-organisation">{session.organisation.name}</strong>{' '}
          {session.organisation.demonstration && <DemonstrationMark />}
          <span className="quiet">{w('shell.who', { name: session.user.name, post: session.post })}</span>
        </div>
        <nav aria-label={w('shell.nav.label')}>
          <ul className="workspace-nav">
            {screensOf(session)
              .filter(({ shown }) => shown)
              .map(({ to, word }) => (
                <li key={to}>
                  <NavLink to={to} end={to === '/'}>
                    {w(word)}
                  </NavLink>
                </li>
              ))}
            <li>
              <a href="/">{w('shell.nav.portal')}</a>
            </li>
          </ul>
        </nav>
        <button
          type="button"
          className="button-quiet"
          onClick={() => signOut.mutate(undefined, { onSuccess: () => void navigate('/sign-in?left=yes') })}
        >
          {w('shell.signOut')}
        </button>
      </header>
      <SessionWarning session={session} />
      <main id={MAIN_ID} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
};
