import type { DemonstrationAccountsView, SecondFactorView, SessionView, SignInDto } from '@heed/contracts';
import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useApi } from '../../lib/api-client';
import { isProblem } from '../../lib/api-problem';
import { forgetKeptDrafts } from '../../lib/kept-drafts';
import { SESSION_KEY } from '../../lib/session-context';

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

/** Remembers who is signed in now. */
export const useTakeSession = () => {
  const client = useQueryClient();
  return useCallback((session: SessionView) => void client.setQueryData(SESSION_KEY, session), [client]);
};

export const isSecondFactor = (answer: object): answer is SecondFactorView =>
  'challenge' in answer && 'methods' in answer;

/** The password alone, or what has to follow it. */
export const useSignIn = () => {
  const api = useApi();
  const take = useTakeSession();
  return useMutation({
    mutationFn: (credentials: SignInDto) =>
      api.send<SessionView | SecondFactorView>('/session', { method: 'POST', body: credentials }),
    onSuccess: (answer) => {
      if (!isSecondFactor(answer)) take(answer);
    },
  });
};

/** What was read in a session, and not who it is. */
const isOfASession = ({ queryKey }: { queryKey: QueryKey }): boolean => queryKey[0] !== SESSION_KEY[0];

export const useSignOut = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    // Where the session had ended before, there is nothing left to end.
    mutationFn: () =>
      api.send<void>('/session', { method: 'DELETE' }).catch((error: unknown) => {
        if (!isProblem(error, 'session.required')) throw error;
      }),
    // What is still on its way would come back as a refusal, after the end.
    onMutate: () => client.cancelQueries({ predicate: isOfASession }),
    onSuccess: () => {
      forgetKeptDrafts();
      // In the place of the one that is looked at: the page stays until whoever was there is led away from it.
      client.removeQueries({ queryKey: SESSION_KEY });
      client.setQueryData(SESSION_KEY, null);
    },
  });
};

/**
 * Whoever comes to sign in finds nothing that was read for somebody else. Not before: a page that is still there would ask
 * again for what is forgotten, with a session that has ended.
 */
export const useForgetOthers = (): void => {
  const client = useQueryClient();
  useEffect(() => client.removeQueries({ type: 'inactive', predicate: isOfASession }), [client]);
};
