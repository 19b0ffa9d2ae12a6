import type { AccountView } from '@heed/contracts';
import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-client';

export const ACCOUNT_KEY = ['account'] as const;

/** How the member signs in. */
export const useAccount = () => {
  const api = useApi();
  return useQuery({
    queryKey: ACCOUNT_KEY,
    queryFn: ({ signal }) => api.send<AccountView>('/account', { signal }),
  });
};
