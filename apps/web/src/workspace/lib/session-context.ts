import type { SessionView } from '@heed/contracts';
import { ASSURANCES } from '@heed/domain';
import { createContext, useContext } from 'react';

/** Where the answer to who is signed in is kept. */
export const SESSION_KEY = ['session'] as const;

export const SessionContext = createContext<SessionView | null>(null);

/** Who is signed in; only for pages behind the sign-in. */
export const useSession = (): SessionView => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession without a session');
  return session;
};

/** Whether the session was proven as strongly as the member's roles ask for. */
export const isProvenEnough = ({ assurance, neededAssurance }: Pick<SessionView, 'assurance' | 'neededAssurance'>) =>
  ASSURANCES.indexOf(assurance) >= ASSURANCES.indexOf(neededAssurance);
