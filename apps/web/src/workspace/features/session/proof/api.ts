import type { PasskeyOptionsView, SecondFactorDto, SecondFactorView, SessionView, StepUpDto } from '@heed/contracts';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-client';
import { answerWithPasskey, type PasskeyQuestion } from '../../../lib/passkeys';
import { useTakeSession } from '../api';

/** The code that follows the password. */
export const useSecondFactor = ({ challenge }: SecondFactorView) => {
  const api = useApi();
  const take = useTakeSession();
  return useMutation({
    mutationFn: (typed: Omit<SecondFactorDto, 'challenge'>) =>
      api.send<SessionView>('/session/second-factor', { method: 'POST', body: { ...typed, challenge } }),
    onSuccess: take,
  });
};

/** A passkey in place of the password, or after it where its challenge is given. */
export const usePasskeySignIn = (after?: SecondFactorView) => {
  const api = useApi();
  const take = useTakeSession();
  return useMutation({
    mutationFn: async (ask: PasskeyQuestion) => {
      const body = after ? { challenge: after.challenge } : {};
      const path = '/session/passkey';
      const begun = await api.send<PasskeyOptionsView>(`${path}/options`, { method: 'POST', body, signal: ask.signal });
      const response = await answerWithPasskey(begun.options, ask);
      return api.send<SessionView>(path, { method: 'POST', body: { challenge: begun.challenge, response } });
    },
    onSuccess: take,
  });
};

/** A fresh proof of who is signed in: the session goes on under another cookie. */
export const useStepUpByCode = () => {
  const api = useApi();
  const take = useTakeSession();
  return useMutation({
    mutationFn: (proof: StepUpDto) => api.send<SessionView>('/session/step-up', { method: 'POST', body: proof }),
    onSuccess: take,
  });
};

export const useStepUpByPasskey = () => {
  const api = useApi();
  const take = useTakeSession();
  const path = '/session/step-up/passkey';
  return useMutation({
    mutationFn: async () => {
      const begun = await api.send<PasskeyOptionsView>(`${path}/options`, { method: 'POST', body: {} });
      const response = await answerWithPasskey(begun.options);
      return api.send<SessionView>(path, { method: 'POST', body: { challenge: begun.challenge, response } });
    },
    onSuccess: take,
  });
};
