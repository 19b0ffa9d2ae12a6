import type { SessionView } from '@heed/contracts';
import { Activity, lazy, Suspense, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Loading } from '../../components/loading';
import { isProvenEnough } from '../../lib/session-context';

const AccountRoute = lazy(async () => ({ default: (await import('../account-route')).AccountRoute }));

export const ACCOUNT_PATH = '/account';

interface Gate {
  /** The account stands in the place of the page that the address names. */
  standsBefore: boolean;
  /** That page has been open, and stays as it is. */
  opened: boolean;
  goOn: () => void;
}

/**
 * Whoever has yet to enrol what their roles ask for sees their account in place of the page. The page asked for opens
 * when they go on; one that was open already stays as it is behind it, with what was typed.
 */
export const useEnrolmentGate = (session: SessionView): Gate => {
  const { pathname } = useLocation();
  const closed = !isProvenEnough(session);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const onAccount = pathname === ACCOUNT_PATH;
  if (closedAt !== null && closedAt !== pathname) setClosedAt(null);
  if (closed && !onAccount && closedAt === null) setClosedAt(pathname);
  const standsBefore = !onAccount && (closed || closedAt === pathname);
  if (!standsBefore && !opened) setOpened(true);
  return { standsBefore, opened, goOn: () => setClosedAt(null) };
};

export const EnrolmentGate = ({ gate, children }: { gate: Gate; children: ReactNode }) => (
  <>
    {gate.opened && <Activity mode={gate.standsBefore ? 'hidden' : 'visible'}>{children}</Activity>}
    {gate.standsBefore && (
      <Suspense fallback={<Loading />}>
        <AccountRoute onGoOn={gate.goOn} />
      </Suspense>
    )}
  </>
);
