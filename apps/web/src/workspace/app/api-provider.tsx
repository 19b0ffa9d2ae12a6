import type { SessionView } from '@heed/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { ApiContext, createApi } from '../lib/api-client';
import { SESSION_KEY } from '../features/session/api';
import { SessionEndedContext } from '../lib/session-ended';

export const ApiProvider = ({ children }: { children: ReactNode }) => {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const api = useMemo(
    () =>
      createApi({
        csrfToken: () => client.getQueryData<SessionView | null>(SESSION_KEY)?.csrfToken ?? null,
        sessionEnded: () => setEnded(Boolean(client.getQueryData<SessionView | null>(SESSION_KEY))),
      }),
    [client],
  );
  const resume = useCallback(() => setEnded(false), []);
  const state = useMemo(() => ({ ended, resume }), [ended, resume]);
  return (
    <ApiContext value={api}>
      <SessionEndedContext value={state}>{children}</SessionEndedContext>
    </ApiContext>
  );
};
