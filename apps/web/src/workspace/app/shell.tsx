import type { SessionView } from '@heed/contracts';
import { lazy, Suspense, type ComponentType } from 'react';
import { Link, NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { DemonstrationMark } from '../../ui/demonstration-mark';
import { Loading } from '../components/loading';
import { PRESSED } from '../features/session/pressed';
import { useWords } from '../lib/words';
import { ACCOUNT_PATH, EnrolmentGate, useEnrolmentGate } from './proof/enrolment-gate';
import { SessionWarning } from './session-warning';
import { StandingBanner } from './standing-banner';

const MAIN_ID = 'main';

// For administrators, who are not whoever comes to sign in. Where it cannot be loaded the page is there without it.
const OpeningBanner = lazy(async (): Promise<{ default: ComponentType }> => {
  try {
    return { default: (await import('./opening-banner')).OpeningBanner };
  } catch {
    return { default: () => null };
  }
});

/** Which screens somebody is offered follows from what the API says they may do. */
const screensOf = ({ abilities }: SessionView) => [
  { to: '/', word: 'shell.nav.mine' as const, shown: abilities.includes('workspace.read') },
  // Whoever only reads, or may not write for the time being, reads them too.
  { to: '/updates', word: 'shell.nav.updates' as const, shown: abilities.includes('update.read') },
  { to: '/queue', word: 'shell.nav.queue' as const, shown: abilities.includes('queue.read') },
  { to: '/imports', word: 'shell.nav.imports' as const, shown: abilities.includes('import.read') },
  { to: '/same-ask', word: 'shell.nav.clusters' as const, shown: abilities.includes('cluster.read') },
  { to: '/lists', word: 'shell.nav.lists' as const, shown: abilities.includes('list.import') },
  { to: '/organisations', word: 'shell.nav.organisations' as const, shown: abilities.includes('organisation.list') },
  { to: '/overview', word: 'shell.nav.overview' as const, shown: abilities.includes('overview.read') },
  { to: '/organisation', word: 'shell.nav.organisation' as const, shown: abilities.includes('organisation.read') },
  { to: '/people', word: 'shell.nav.people' as const, shown: abilities.includes('person.read') },
  { to: '/handover', word: 'shell.nav.handover' as const, shown: abilities.includes('handover.read') },
  { to: '/recoveries', word: 'shell.nav.recoveries' as const, shown: abilities.includes('recovery.read') },
  { to: '/emergency-access', word: 'shell.nav.openings' as const, shown: abilities.includes('opening.begin') },
  { to: '/trail', word: 'shell.nav.trail' as const, shown: abilities.includes('audit.read') },
];

export const Shell = ({ session }: { session: SessionView }) => {
  const w = useWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const gate = useEnrolmentGate(session);
  return (
    <>
      <a className="skip-link" href={`#${MAIN_ID}`}>
        {w('shell.skip')}
      </a>
      <header className="workspace-header">
        <div className="workspace-who">
          <strong className="workspace-organisation">{session.organisation.name}</strong>{' '}
          {session.organisation.demonstration && <DemonstrationMark />}
          <Link
            className="workspace-account"
            to={ACCOUNT_PATH}
            aria-current={gate.standsBefore || pathname === ACCOUNT_PATH ? 'page' : undefined}
          >
            {w('shell.who', { name: session.user.name, post: session.post })}
          </Link>
        </div>
        <nav aria-label={w('shell.nav.label')}>
          <ul className="workspace-nav">
            {screensOf(session)
              .filter(({ shown }) => shown)
              .map(({ to, word }) => (
                <li key={to}>
                  {gate.standsBefore ? (
                    <Link to={to}>{w(word)}</Link>
                  ) : (
                    <NavLink to={to} end={to === '/'}>
                      {w(word)}
                    </NavLink>
                  )}
                </li>
              ))}
            <li>
              <a href="/">{w('shell.nav.portal')}</a>
            </li>
          </ul>
        </nav>
        <button type="button" className="button-quiet" onClick={() => void navigate('/sign-out', { state: PRESSED })}>
          {w('shell.signOut')}
        </button>
      </header>
      <SessionWarning session={session} />
      <StandingBanner organisationState={session.organisationState} />
      {session.abilities.includes('opening.acknowledge') && (
        <Suspense fallback={null}>
          <OpeningBanner />
        </Suspense>
      )}
      <main id={MAIN_ID} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <EnrolmentGate gate={gate}>
            <Outlet />
          </EnrolmentGate>
        </Suspense>
      </main>
    </>
  );
};
