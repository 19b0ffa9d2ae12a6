import type { NewTokenDto, NewTokenView, TokenView } from '@heed/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-client';
import { useSentOnce } from '../../../lib/use-sent-once';

const TOKENS_KEY = ['tokens'] as const;

export const useTokens = () => {
  const api = useApi();
  return useQuery({
    queryKey: TOKENS_KEY,
    queryFn: ({ signal }) => api.send<{ items: TokenView[] }>('/tokens', { signal }),
    select: ({ items }) => items,
  });
};

/** A second try after a lost answer makes no second token, and says so. */
export const useCreateToken = () => {
  const client = useQueryClient();
  return useSentOnce(
    (api, body: NewTokenDto, idempotencyKey) =>
      api.send<NewTokenView>('/tokens', { method: 'POST', body, idempotencyKey }),
    { onSuccess: () => client.invalidateQueries({ queryKey: TOKENS_KEY }) },
  );
};

export const useRevokeToken = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: TokenView) => api.send(`/tokens/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: TOKENS_KEY }),
  });
};
