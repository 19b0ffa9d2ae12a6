import type { ClusterProposalView, ClusterSearchView, ClusterState, DecideClusterDto, PageView } from '@heed/contracts';
import { useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useApi } from '../../lib/api-client';

const PROPOSALS = ['cluster-proposals'] as const;
type Pages = InfiniteData<PageView<ClusterProposalView>>;

/** Pairs of one state. What is decided stays where it was until the list is asked for again, so that it can be decided anew. */
export const useProposals = (state: ClusterState) => {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...PROPOSALS, state],
    queryFn: ({ signal, pageParam }) => {
      const after = pageParam && `&after=${encodeURIComponent(pageParam)}`;
      return api.send<PageView<ClusterProposalView>>(`/cluster-proposals?state=${state}${after}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
};

export const useSearch = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.send<ClusterSearchView>('/cluster-proposals', {
        method: 'POST',
        body: {},
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: PROPOSALS }),
  });
};

const replaced = (pages: Pages | undefined, proposal: ClusterProposalView): Pages | undefined =>
  pages && {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === proposal.id ? proposal : item)),
    })),
  };

/** A decision based on the version that was seen; another one undoes it. */
export const useDecide = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ proposal, dto }: { proposal: ClusterProposalView; dto: DecideClusterDto }) =>
      api.send<ClusterProposalView>(`/cluster-proposals/${proposal.id}/decision`, {
        method: 'POST',
        body: dto,
        version: proposal.version,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: (proposal) => {
      client.setQueriesData<Pages>({ queryKey: PROPOSALS }, (pages) => replaced(pages, proposal));
    },
    onError: () => client.invalidateQueries({ queryKey: PROPOSALS }),
  });
};
