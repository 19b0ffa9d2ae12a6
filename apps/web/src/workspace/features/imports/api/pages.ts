import type { PageView } from '@heed/contracts';
import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../../lib/api-client';
import { queryText } from '../../../lib/url-filters';

export type Pages<Item> = InfiniteData<PageView<Item>>;

interface Choice {
  /** Filters and order, as the API takes them. */
  search?: Readonly<Record<string, string>>;
  /** How many pages are loaded unasked, one after the other. */
  unasked?: number;
  /** Whether it stays as it was read until something here changes it. */
  still?: boolean;
}

/** A list of the API, page after page, in one. */
export const usePages = <Item>(key: readonly unknown[], path: string, choice: Choice = {}) => {
  const { search = {}, unasked = 1, still = false } = choice;
  const api = useApi();
  const query = useInfiniteQuery({
    queryKey: [...key, search],
    queryFn: ({ signal, pageParam }) => {
      const parameters = new URLSearchParams({ ...search, ...(pageParam && { after: pageParam }) });
      return api.send<PageView<Item>>(`${path}${queryText(parameters)}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...(still && { refetchOnWindowFocus: false, staleTime: Infinity }),
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const loaded = data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && loaded < unasked) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, loaded, unasked, fetchNextPage]);
  return query;
};

export const itemsIn = <Item>(pages: Pages<Item> | undefined): Item[] =>
  pages?.pages.flatMap(({ items }) => items) ?? [];

export const totalOf = <Item>(pages: Pages<Item> | undefined): number | undefined => pages?.pages[0]?.total;
