import type { SessionView } from '@heed/contracts';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../lib/api-problem';
import { offersPasskeysInFields, stopAskingForPasskey } from '../../lib/passkeys';
import { usePasskeySignIn } from './proof/api';

/**
 * Lets the browser offer passkeys in the e-mail field. Who takes none signs in otherwise and hears nothing of it; what
 * the API says to one that was taken is given back. While it is `paused` nothing is offered: a passkey is then asked for
 * by a button, and an offer that came late would end that question.
 */
export const usePasskeyInField = (onDone: (session: SessionView) => void, paused: boolean): ApiProblem | null => {
  const { mutateAsync } = usePasskeySignIn();
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  });
  useEffect(() => {
    if (paused) return;
    const leaving = new AbortController();
    const ask = async (): Promise<void> => {
      if (!(await offersPasskeysInFields()) || leaving.signal.aborted) return;
      leaving.signal.addEventListener('abort', () => void stopAskingForPasskey());
      latest.current(await mutateAsync({ inField: true, signal: leaving.signal }));
    };
    ask().catch((error: unknown) => {
      if (error instanceof ApiProblem && !leaving.signal.aborted) setRefusal(error);
    });
    return () => leaving.abort();
  }, [mutateAsync, paused]);
  return refusal;
};
