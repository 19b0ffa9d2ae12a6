import type { SignInMethodsView } from '@heed/contracts';
import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-client';

/** Ways in beside e-mail and password. */
export const useSignInMethods = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['sign-in-methods'],
    queryFn: ({ signal }) => api.send<SignInMethodsView>('/session/methods', { signal }),
    retry: false,
    staleTime: Infinity,
  });
};
