import type { ProgressGrouping, WorldProgressView } from '@heed/contracts';
import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-client';

const AN_HOUR = 3_600_000;

/** The values that a filter offers, such as all documents or themes, by key and name. */
export const useFacet = (groupBy: ProgressGrouping) => {
  const api = useApi();
  return useQuery({
    queryKey: ['facets', groupBy],
    queryFn: ({ signal }) => api.send<WorldProgressView>(`/progress?groupBy=${groupBy}`, { signal }),
    select: ({ groups }) => groups.map(({ value, label }) => ({ value, label })),
    staleTime: AN_HOUR,
  });
};
