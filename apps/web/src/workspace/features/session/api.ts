import type { DemonstrationAccountsView, SessionView, SignInDto } from '@heed/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-client';
import { isProblem } from '../../lib/api-problem';
import { forgetKeptDrafts } from '../../lib/kept-drafts';

export const SESSION_KEY = ['session'] as const;

/** Who is signed in, or null; being signed out is an answer, not a failure. */
export const useSessionQuery = () => {
  const api = useApi();
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) =>
      api.send<SessionView>('/session', { signal }).catch((error: unknown) => {
        if (isProblem(error, 'session.required')) return null;
        throw error;
      }),
    staleTime: Infinity,
  });
};

/** Who can sign in where the installation shows invented States; elsewhere the API has no such page. */
export const useDemonstrationAccounts = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['demonstration-accounts'],
    queryFn: ({ signal }) => api.send<DemonstrationAccountsView>('/demonstration/accounts', { signal }),
    retry: false,
    staleTime: Infinity,
  });
};

export const useSignIn = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: SignInDto) => api.send<SessionView>('/session', { method: 'POST', body: credentials }),
    onSuccess: (session) => client.setQueryData(SESSION_KEY, session),
  });
};

export const useSignOut = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.send<void>('/session', { method: 'DELETE' }),
    onSuccess: () => {
      forgetKeptDrafts();
      client.clear();
      client.setQueryData(SESSION_KEY, null);
    },
  });
};
