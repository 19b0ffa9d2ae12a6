import type { ImportListDto, ListImportView, ListReportView } from '@heed/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { API_BASE, useApi } from '../../lib/api-client';
import { useSentOnce } from '../../lib/use-sent-once';

const LISTS = ['lists'] as const;
export const TREATY_ACTS_CSV = `${API_BASE}/treaty-statuses?format=csv`;

export const useListsTaken = () => {
  const api = useApi();
  return useQuery({
    queryKey: LISTS,
    queryFn: ({ signal }) => api.send<ListImportView[]>('/lists', { signal }),
  });
};

export const useTakeList = () => {
  const client = useQueryClient();
  return useSentOnce(
    (api, body: ImportListDto, idempotencyKey) =>
      api.send<ListReportView>('/lists', { method: 'POST', body, idempotencyKey }),
    { onSuccess: () => client.invalidateQueries({ queryKey: LISTS }) },
  );
};
