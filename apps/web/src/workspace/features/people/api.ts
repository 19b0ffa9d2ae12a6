import type {
  AgreedView,
  BeginRecoveryDto,
  ChangePersonDto,
  ChangePostDto,
  HandoverPostView,
  InviteDto,
  NewInvitationView,
  OpenWorkView,
  PageView,
  PeopleView,
  PersonView,
  PostView,
  RecoveryView,
  SettledView,
} from '@heed/contracts';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { withQuery } from '../../../lib/query';
import { useApi, type Api } from '../../lib/api-client';
import { useSentOnce } from '../../lib/use-sent-once';

const PEOPLE = ['people'] as const;
const ALL = [PEOPLE, ['posts'], ['handover'], ['recoveries']] as const;

/** A change of who is where; what it touches is read again before it counts as done. */
const useChange = <Input, View = void>(change: (api: Api, input: Input, key: string) => Promise<View>) => {
  const client = useQueryClient();
  return useSentOnce(change, {
    onSuccess: () => Promise.all(ALL.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
};

export const usePeople = () => {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: PEOPLE,
    queryFn: ({ pageParam, signal }) => api.send<PeopleView>(withQuery('/people', { after: pageParam }), { signal }),
    initialPageParam: start(),
    getNextPageParam: ({ next }) => next,
  });
};

export const usePosts = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['posts'],
    queryFn: ({ signal }) => api.send<PostView[]>('/posts', { signal }),
  });
};

export const useHandover = () => {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['handover', 'posts'],
    queryFn: ({ pageParam, signal }) =>
      api.send<PageView<HandoverPostView>>(withQuery('/handover', { after: pageParam }), { signal }),
    initialPageParam: start(),
    getNextPageParam: ({ next }) => next,
  });
};

export const useOpenWork = (post: string) => {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['handover', 'open', post],
    queryFn: ({ pageParam, signal }) =>
      api.send<PageView<OpenWorkView>>(withQuery(`/handover/${encodeURIComponent(post)}`, { after: pageParam }), {
        signal,
      }),
    initialPageParam: start(),
    getNextPageParam: ({ next }) => next,
  });
};

export const useRecoveries = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['recoveries'],
    queryFn: ({ signal }) => api.send<RecoveryView[]>('/recoveries', { signal }),
  });
};

export const useInvite = () =>
  useChange((api, body: InviteDto, idempotencyKey) =>
    api.send<NewInvitationView>('/invitations', { method: 'POST', body, idempotencyKey }),
  );

export const useRevoke = () =>
  useChange((api, id: string) => api.send<void>(`/invitations/${id}`, { method: 'DELETE' }));

export const useChangePerson = () =>
  useChange((api, { person, body }: { person: PersonView; body: ChangePersonDto }) =>
    api.send<PersonView>(`/people/${person.userId}`, { method: 'PATCH', body, version: person.version }),
  );

export const useRemovePerson = () =>
  useChange((api, userId: string) => api.send<void>(`/people/${userId}`, { method: 'DELETE' }));

export const useAddPost = () =>
  useChange((api, name: string, idempotencyKey) =>
    api.send<PostView[]>('/posts', { method: 'POST', body: { name }, idempotencyKey }),
  );

export const useChangePost = () =>
  useChange((api, { post, body }: { post: string; body: ChangePostDto }) =>
    api.send<PostView[]>(`/posts/${encodeURIComponent(post)}`, { method: 'PATCH', body }),
  );

export const useSettle = () =>
  useChange((api, { post, to }: { post: string; to: string }) =>
    api.send<SettledView>(`/handover/${encodeURIComponent(post)}`, { method: 'POST', body: { to } }),
  );

export const useBeginRecovery = () =>
  useChange((api, body: BeginRecoveryDto, idempotencyKey) =>
    api.send<RecoveryView>('/recoveries', { method: 'POST', body, idempotencyKey }),
  );

export const useApprove = () =>
  useChange((api, id: string) => api.send<AgreedView>(`/recoveries/${id}/approve`, { method: 'POST' }));

export const useRefuse = () =>
  useChange((api, id: string) => api.send<void>(`/recoveries/${id}/refuse`, { method: 'POST' }));

/** The first page of a list has no cursor. */
function start(): string | null {
  return null;
}
