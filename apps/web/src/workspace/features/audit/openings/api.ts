import type { AuditEntryView, BeginOpeningDto, OpeningView, PageView } from '@heed/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { withQuery } from '../../../../lib/query';
import { useApi, type Api } from '../../../lib/api-client';
import { isProblem } from '../../../lib/api-problem';
import { useSentOnce } from '../../../lib/use-sent-once';

const OPENINGS = ['openings'] as const;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const FRESH_FOR = 5 * SECOND;
const LONGEST_WAIT = 60 * MINUTE;

/** How long until one that is open closes. A clock that runs ahead of the server's does not make it ask all the time. */
const untilOneCloses = (openings: readonly OpeningView[] = []): number | false => {
  const ends = openings.filter(({ stage }) => stage === 'open').map(({ endsAt }) => Date.parse(endsAt) - Date.now());
  return ends.length > 0 && Math.min(Math.max(Math.min(...ends), MINUTE), LONGEST_WAIT);
};

export const useOpenings = () => {
  const api = useApi();
  return useQuery({
    queryKey: OPENINGS,
    queryFn: ({ signal }) => api.send<OpeningView[]>('/openings', { signal }),
    // What a page and the line above it both ask for is asked for once.
    staleTime: FRESH_FOR,
    // Not in between: whatever asks keeps the session open.
    refetchInterval: ({ state }) => untilOneCloses(state.data),
  });
};

/** Asks for them again, unless that was done in the last seconds. */
export const useAskAgain = (): (() => void) => {
  const client = useQueryClient();
  return useCallback(
    () => void client.refetchQueries({ queryKey: OPENINGS, stale: true }, { cancelRefetch: false }),
    [client],
  );
};

export const useBeginOpening = () => {
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: OPENINGS });
  return useSentOnce(
    (api, body: BeginOpeningDto, idempotencyKey) =>
      api.send<OpeningView>('/openings', { method: 'POST', body, idempotencyKey }),
    {
      onSuccess: readAgain,
      onError: (error) => (isProblem(error, 'opening.under_way') ? readAgain() : undefined), // it says: in the list
    },
  );
};

/**
 * A step of one of them; the list is read again before it counts as done. A refusal is read where it was tried: only when
 * that is put away does the list show what has become of it.
 */
const useStep = <View>(send: (api: Api, id: string) => Promise<View>) => {
  const api = useApi();
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: OPENINGS });
  const step = useMutation({ mutationFn: (id: string) => send(api, id), onSuccess: readAgain });
  return {
    ...step,
    reset: (): void => {
      void readAgain();
      step.reset();
    },
  };
};

export const useAgree = () =>
  useStep((api, id) => api.send<OpeningView>(`/openings/${id}/approve`, { method: 'POST' }));

export const useEnd = () => useStep((api, id) => api.send<void>(`/openings/${id}/end`, { method: 'POST' }));

export const useAcknowledge = () =>
  useStep((api, id) => api.send<void>(`/openings/${id}/acknowledge`, { method: 'POST' }));

/**
 * The opened trail. Each page that is asked for is written down and counted: it is never asked for by itself, neither at
 * first nor again, and nothing of it stays when the page is left.
 */
export const useOpenedTrail = (id: string) => {
  const api = useApi();
  const client = useQueryClient();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['opened-trail', id],
    queryFn: ({ pageParam }) =>
      api.send<PageView<AuditEntryView>>(withQuery(`/openings/${id}/entries`, { after: pageParam })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: false,
    retry: false,
    gcTime: 0,
  });
  const read = async () => {
    const answer = await fetchNextPage();
    // How many were read, and whether it is open at all.
    void client.invalidateQueries({ queryKey: OPENINGS });
    return answer.isError ? null : (answer.data?.pages.at(-1) ?? null);
  };
  return { pages: data?.pages ?? null, error, isReading: isFetchingNextPage, hasMore: hasNextPage, read };
};
