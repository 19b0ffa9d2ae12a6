import type { SessionView } from '@heed/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { ApiContext, createApi } from '../lib/api-client';
import { SESSION_KEY } from '../lib/session-context';
import { SessionEndedContext } from '../lib/session-ended';
import { StepUpContext } from '../lib/step-up';
import { useWaitingForProof } from './proof/use-waiting-for-proof';

export const ApiProvider = ({ children }: { children: ReactNode }) => {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const { asked, stepUp, settle } = useWaitingForProof();
  const api = useMemo(() => {
    const session = () => client.getQueryData<SessionView | null>(SESSION_KEY) ?? null;
    return createApi({
      csrfToken: () => session()?.csrfToken ?? null,
      sessionEnded: () => setEnded(session() !== null),
      stepUp: () => (session() ? stepUp() : Promise.resolve(false)),
      standingChanged: () => void client.invalidateQueries({ queryKey: SESSION_KEY }),
    });
  }, [client, stepUp]);
  const ending = useMemo(() => {
    const resume = (): void => {
      setEnded(false);
      settle(true); // who has just signed in has just proven who they are
    };
    return { ended, resume };
  }, [ended, settle]);
  const proving = useMemo(() => ({ asked: asked && !ended, settle }), [asked, ended, settle]);
  return (
    <ApiContext value={api}>
      <SessionEndedContext value={ending}>
        <StepUpContext value={proving}>{children}</StepUpContext>
      </SessionEndedContext>
    </ApiContext>
  );
};
