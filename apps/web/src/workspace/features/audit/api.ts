import type { ChainVerificationView, InclusionProofView, NamedAuditEntryView, PageView } from '@heed/contracts';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-client';
import { saveFile } from '../../lib/save-file';
import { knownOnly, queryText } from '../../lib/url-filters';
import { areReversedIn } from './days';

/** Filters that the address carries. */
export const FILTERS = ['chain', 'action', 'post', 'since', 'until'] as const;

export const useTrail = (search: URLSearchParams) => {
  const api = useApi();
  const query = queryText(knownOnly(search, [...FILTERS, 'after']));
  return useQuery({
    queryKey: ['trail', query],
    queryFn: ({ signal }) => api.send<PageView<NamedAuditEntryView>>(`/audit/entries${query}`, { signal }),
    enabled: !areReversedIn(search),
    placeholderData: keepPreviousData,
  });
};

export const useChainVerification = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['trail', 'verification'],
    queryFn: ({ signal }) => api.send<ChainVerificationView>('/audit/verification', { signal }),
  });
};

/** Everything that the filters leave, as a file. May ask for a fresh proof of the person first. */
export const useTrailExport = (search: URLSearchParams) => {
  const api = useApi();
  return useMutation({
    mutationFn: async () => {
      const query = knownOnly(
        search,
        FILTERS.filter((name) => name !== 'chain'),
      );
      query.set('format', 'csv');
      saveFile('heed-trail.csv', 'text/csv', await api.readText(`/audit/export${queryText(query)}`));
    },
  });
};

/** One entry's proof, as the file that `heed verify --proof` takes. */
export const useProof = () => {
  const api = useApi();
  return useMutation({
    mutationFn: async (seq: number) => {
      const proof = await api.send<InclusionProofView>(`/audit/proofs/inclusion?seq=${seq}`);
      saveFile(`heed-entry-${seq}.json`, 'application/json', JSON.stringify(proof, null, 2));
    },
  });
};
