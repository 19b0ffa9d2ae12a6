import type {
  AccountView,
  ChangePasswordDto,
  MembershipView,
  OwnSessionView,
  PasskeyOptionsView,
  RecoveryCodesView,
  SessionView,
  TotpCodeDto,
  TotpEnrolmentView,
} from '@heed/contracts';
import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useApi, type Api } from '../../lib/api-client';
import { ACCOUNT_KEY } from '../../lib/own-account';
import { makePasskey } from '../../lib/passkeys';
import { SESSION_KEY } from '../../lib/session-context';

const SESSIONS_KEY = ['own-sessions'] as const;
const ALL: readonly QueryKey[] = [ACCOUNT_KEY, SESSIONS_KEY, SESSION_KEY];

/** A change of how the member signs in; what it touches is read again before it counts as done. */
const useChange = <Input = void, View = void>(change: (api: Api, input: Input) => Promise<View>) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(api, input),
    onSuccess: () => Promise.all(ALL.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
};

export const useChangePassword = () =>
  useChange((api, body: ChangePasswordDto) => api.send('/account/password', { method: 'PUT', body }));

export const useBeginTotp = () => {
  const api = useApi();
  return useMutation({ mutationFn: () => api.send<TotpEnrolmentView>('/account/totp', { method: 'POST' }) });
};

/** The first codes in its place come with it. */
export const useConfirmTotp = () =>
  useChange((api, body: TotpCodeDto) => api.send<RecoveryCodesView>('/account/totp/confirm', { method: 'POST', body }));

export const useRemoveTotp = () => useChange((api) => api.send('/account/totp', { method: 'DELETE' }));

export const useMakeCodes = () =>
  useChange((api) => api.send<RecoveryCodesView>('/account/recovery-codes', { method: 'POST' }));

export const useAddPasskey = () =>
  useChange(async (api, name: string) => {
    const begun = await api.send<PasskeyOptionsView>('/account/passkeys/options', { method: 'POST', body: {} });
    const response = await makePasskey(begun.options);
    await api.send('/account/passkeys', { method: 'POST', body: { challenge: begun.challenge, response, name } });
    return name;
  });

export const useRemovePasskey = () =>
  useChange((api, { id }: AccountView['passkeys'][number]) =>
    api.send(`/account/passkeys/${id}`, { method: 'DELETE' }),
  );

export const useEndLink = () => useChange((api) => api.send('/account/oidc', { method: 'DELETE' }));

export const useOwnSessions = () => {
  const api = useApi();
  return useQuery({
    queryKey: SESSIONS_KEY,
    queryFn: ({ signal }) => api.send<{ items: OwnSessionView[] }>('/sessions', { signal }),
    select: ({ items }) => items,
  });
};

export const useEndSession = () =>
  useChange((api, { id }: OwnSessionView) => api.send(`/sessions/${id}`, { method: 'DELETE' }));

/** All but the one of this request. */
export const useEndOtherSessions = () => useChange((api) => api.send('/sessions', { method: 'DELETE' }));

/** The organisations that the member belongs to. */
export const useMemberships = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['memberships'],
    queryFn: async ({ signal }) =>
      (await api.send<{ items: MembershipView[] }>('/account/memberships', { signal })).items,
  });
};

/** Nothing that was read for one organisation is shown while one works for another. */
export const useSwitchOrganisation = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (organisation: string) =>
      api.send<SessionView>('/session/organisation', { method: 'PUT', body: { organisation } }),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(SESSION_KEY, session);
    },
  });
};
