import type { SessionView } from '@heed/contracts';
import { createContext, useContext } from 'react';

export const SessionContext = createContext<SessionView | null>(null);

/** Who is signed in; only for pages behind the sign-in. */
export const useSession = (): SessionView => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession without a session');
  return session;
};
