import type { ImportListDto, ListImportView, ListReportView } from '@heed/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { API_BASE, useApi } from '../../lib/api-client';

const LISTS = ['lists'] as const;
export const TREATY_ACTS_CSV = `${API_BASE}/treaty-statuses?format=csv`;

export const useListsTaken = () => {
  const api = useApi();
  return useQuery({
    queryKey: LISTS,
    queryFn: ({ signal }) => api.send<ListImportView[]>('/lists', { signal }),
  });
};

/** A second try after a lost answer is the same request; what was changed in between makes it another. */
export const useTakeList = () => {
  const api = useApi();
  const client = useQueryClient();
  const sent = useRef({ body: '', key: '' });
  return useMutation({
    mutationFn: (list: ImportListDto) => {
      const body = JSON.stringify(list);
      if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
      return api.send<ListReportView>('/lists', { method: 'POST', body: list, idempotencyKey: sent.current.key });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: LISTS }),
  });
};
