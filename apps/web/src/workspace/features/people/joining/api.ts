import type {
  AcceptDto,
  AskRecoveryDto,
  InvitedView,
  JoinedView,
  SessionView,
  SignInDto,
  UseRecoveryDto,
} from '@heed/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-client';

/** What the link invites to; kept no longer than the page. */
export const useInvited = (token: string) => {
  const api = useApi();
  return useQuery({
    queryKey: ['invited', token],
    queryFn: ({ signal }) => api.send<InvitedView>('/invitations/look', { method: 'POST', body: { token }, signal }),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
};

/** Joins, and signs a new account in with the password that was just set. */
export const useJoin = () => {
  const api = useApi();
  return useMutation({
    mutationFn: async (body: AcceptDto) => {
      const joined = await api.send<JoinedView>('/invitations/accept', { method: 'POST', body });
      const credentials: SignInDto = { email: joined.email, password: body.password ?? '' };
      const session = joined.newAccount
        ? await api.send<SessionView>('/session', { method: 'POST', body: credentials }).catch(() => null)
        : null;
      return { joined, session };
    },
  });
};

export const useAskRecovery = () => {
  const api = useApi();
  return useMutation({
    mutationFn: (body: AskRecoveryDto) => api.send<void>('/recoveries/ask', { method: 'POST', body }),
  });
};

export const useUseRecovery = () => {
  const api = useApi();
  return useMutation({
    mutationFn: (body: UseRecoveryDto) => api.send<void>('/recoveries/use', { method: 'POST', body }),
  });
};
