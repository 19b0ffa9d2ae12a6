import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi, type Api } from './api-client';

interface Then {
  /** What it touches is read again before it counts as done. */
  onSuccess: () => Promise<unknown>;
  onError?: (error: Error) => unknown;
}

/**
 * Sends with an idempotency key: a second try after a lost answer is the same request; what was changed in between makes
 * it another, and so does that it was taken.
 */
export const useSentOnce = <Input, View>(
  send: (api: Api, input: Input, idempotencyKey: string) => Promise<View>,
  { onSuccess, onError }: Then,
) => {
  const api = useApi();
  const sent = useRef({ body: '', key: '' });
  return useMutation({
    mutationFn: (input: Input) => {
      const body = JSON.stringify(input);
      if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
      return send(api, input, sent.current.key);
    },
    onSuccess: () => {
      sent.current = { body: '', key: '' };
      return onSuccess();
    },
    onError,
  });
};
