import type {
  AttachLinkDto,
  CommitmentView,
  CreateUpdateDto,
  EvidenceView,
  PageView,
  PublishedUpdateView,
  ReturnUpdateDto,
  UpdateContentDto,
  UpdateRow,
  UpdateView,
  WithdrawUpdateDto,
} from '@heed/contracts';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi, type Api } from '../../lib/api-client';
import { knownOnly, queryText } from '../../lib/url-filters';

const UPDATES = 'updates';
export const updateKey = (id: string) => [UPDATES, 'one', id] as const;
const LIST_PARAMETERS = ['scope', 'state', 'commitment', 'after', 'limit'];

/** Content of an update that nobody has written in yet. */
const EMPTY: UpdateContentDto = {
  status: null,
  askStatuses: [],
  periodStart: null,
  periodEnd: null,
  narrative: '',
  measures: [],
  obstacles: '',
  nextSteps: '',
  statusReason: '',
};

/** Lists and commitments show the update too: what was said before is asked again. */
const refresh = (client: QueryClient, update?: UpdateView): void => {
  if (update) client.setQueryData(updateKey(update.id), update);
  void client.invalidateQueries({ queryKey: [UPDATES, 'list'] });
  void client.invalidateQueries({ queryKey: ['commitments'] });
};

export const useUpdate = (id: string) => {
  const api = useApi();
  return useQuery({
    queryKey: updateKey(id),
    queryFn: ({ signal }) => api.send<UpdateView>(`/updates/${id}`, { signal }),
    // The form holds the newer text; an answer in the background must not race with it.
    refetchOnWindowFocus: false,
  });
};

/** As it is now, each time it is opened: whoever decides must not decide on what its author has changed since. */
export const useUpdateToDecide = (id: string) => {
  const api = useApi();
  return useQuery({
    queryKey: updateKey(id),
    queryFn: ({ signal }) => api.send<UpdateView>(`/updates/${id}`, { signal }),
    refetchOnMount: 'always',
  });
};

export const useUpdates = (search: URLSearchParams) => {
  const api = useApi();
  const query = queryText(knownOnly(search, LIST_PARAMETERS));
  return useQuery({
    queryKey: [UPDATES, 'list', query],
    queryFn: ({ signal }) => api.send<PageView<UpdateRow>>(`/updates${query}`, { signal }),
    // Others send and return meanwhile.
    refetchOnMount: 'always',
    // Reading a queue is written down: it is read when somebody asks for it.
    refetchOnWindowFocus: search.get('scope') !== 'queue',
  });
};

/** The published account before this one, whole, for the comparison. */
export const usePublishedUpdate = (commitmentId: string, updateId: string | null) => {
  const api = useApi();
  return useQuery({
    queryKey: ['commitments', 'one', commitmentId],
    queryFn: ({ signal }) => api.send<CommitmentView>(`/commitments/${commitmentId}`, { signal }),
    select: ({ updates }): PublishedUpdateView | null => updates.find(({ id }) => id === updateId) ?? null,
    enabled: updateId !== null,
  });
};

/** A draft on the server before the first word is typed, so that there is always a place to save to. */
export const useStartUpdate = () => {
  const api = useApi();
  const client = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: ({ commitmentId, corrects, content }: { commitmentId: string } & Start) => {
      const body: CreateUpdateDto = { ...EMPTY, ...content, commitmentId, corrects: corrects ?? null };
      return api.send<UpdateView>('/updates', { method: 'POST', body, idempotencyKey: key.current });
    },
    onSuccess: (update) => {
      key.current = crypto.randomUUID();
      refresh(client, update);
    },
  });
};

interface Start {
  /** The published update to correct. */
  corrects?: string;
  content?: Partial<UpdateContentDto>;
}

export const saveUpdate = (api: Api, id: string, version: number, content: UpdateContentDto): Promise<UpdateView> =>
  api.send<UpdateView>(`/updates/${id}`, { method: 'PUT', body: content, version });

export const loadUpdate = (api: Api, id: string): Promise<UpdateView> => api.send<UpdateView>(`/updates/${id}`);

/** Tells the rest of the screen what the form has saved. */
export const useRemember = (): ((update: UpdateView) => void) => {
  const client = useQueryClient();
  return (update) => refresh(client, update);
};

export type Move = 'submit' | 'clear' | 'publish';

export const useMove = (id: string) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    /** One after the other, each on the version that the one before left. */
    mutationFn: async ({ moves, version }: { moves: readonly [Move, ...Move[]]; version: number }) => {
      const [first, ...rest] = moves;
      let update = await api.send<UpdateView>(`/updates/${id}/${first}`, { method: 'POST', version });
      for (const move of rest) {
        client.setQueryData(updateKey(id), update);
        update = await api.send<UpdateView>(`/updates/${id}/${move}`, { method: 'POST', version: update.version });
      }
      return update;
    },
    // Also where the second move failed: the first was made.
    onSettled: (update) => refresh(client, update),
  });
};

export const useReturnUpdate = (id: string) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ comment, version }: ReturnUpdateDto & { version: number }) =>
      api.send<void>(`/updates/${id}/return`, { method: 'POST', body: { comment }, version }),
    // It is its author's again, so it cannot be read any more; the page says what became of it.
    onSuccess: () => {
      client.setQueryData<UpdateView>(updateKey(id), (old) => old && { ...old, state: 'returned', abilities: [] });
      refresh(client);
    },
  });
};

export const useDiscardUpdate = (id: string) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => api.send<void>(`/updates/${id}`, { method: 'DELETE', version }),
    onSuccess: () => refresh(client),
  });
};

export const useWithdraw = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string } & WithdrawUpdateDto) =>
      api.send<void>(`/published-updates/${id}/withdraw`, { method: 'POST', body: { reason: reason ?? null } }),
    onSuccess: (_, { id }) => {
      refresh(client);
      return client.invalidateQueries({ queryKey: updateKey(id) });
    },
  });
};

/** Evidence changes no word of the update; the form keeps its own list, and the version is read again. */
export const attachLink = (api: Api, id: string, link: AttachLinkDto): Promise<EvidenceView> =>
  api.send<EvidenceView>(`/updates/${id}/links`, { method: 'POST', body: link, idempotencyKey: crypto.randomUUID() });

export const removeEvidence = (api: Api, id: string, evidenceId: string): Promise<void> =>
  api.send<void>(`/updates/${id}/evidence/${evidenceId}`, { method: 'DELETE' });
