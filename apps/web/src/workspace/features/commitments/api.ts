import type { CommitmentRow, CommitmentView, MyCommitmentRow, PageView } from '@heed/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { API_BASE, useApi } from '../../lib/api-client';
import { knownOnly, queryText } from '../../lib/url-filters';

/** Mine: assigned to, watched or borne by my organisation. All: what anybody can read, for figures that lead to rows. */
export type CommitmentSource = 'mine' | 'all';

const PATHS = { mine: '/me/commitments', all: '/commitments' } as const;

/** Filters of the list, in the order in which their chips are shown. */
export const FILTERS = [
  'q',
  'country',
  'region',
  'document',
  'mechanism',
  'theme',
  'bearer',
  'applicability',
  'voice',
  'status',
  'assessment',
  'contested',
  'stale',
  'overdue',
  'demonstration',
  'state',
  'assigned',
  'assignee',
] as const;
/** Filters of a member's own list. */
const INNER: readonly string[] = ['state', 'assigned', 'assignee'];
const PARAMETERS = [...FILTERS, 'sort', 'after', 'limit'];

const parametersOf = (source: CommitmentSource, search: URLSearchParams): URLSearchParams =>
  knownOnly(search, source === 'mine' ? PARAMETERS : PARAMETERS.filter((name) => !INNER.includes(name)));

export const useCommitments = (source: CommitmentSource, search: URLSearchParams) => {
  const api = useApi();
  const query = queryText(parametersOf(source, search));
  return useQuery({
    queryKey: ['commitments', source, query],
    queryFn: ({ signal }) =>
      api.send<PageView<CommitmentRow | MyCommitmentRow>>(`${PATHS[source]}${query}`, { signal }),
    placeholderData: keepPreviousData,
  });
};

/** The same list as a spreadsheet: all of its pages, under the filters of the address. */
export const csvAddress = (source: CommitmentSource, search: URLSearchParams): string => {
  const parameters = parametersOf(source, search);
  parameters.delete('after');
  parameters.set('format', 'csv');
  return `${API_BASE}${PATHS[source]}${queryText(parameters)}`;
};

export const useCommitment = (id: string) => {
  const api = useApi();
  return useQuery({
    queryKey: ['commitments', 'one', id],
    queryFn: ({ signal }) => api.send<CommitmentView>(`/commitments/${id}`, { signal }),
  });
};
