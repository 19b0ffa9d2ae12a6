import type { CountryView, PageView, WorldProgressView } from '@heed/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { API_BASE, useApi } from '../../lib/api-client';
import { knownOnly, queryText } from '../../lib/url-filters';

/** Filters that the figures themselves take; the region only chooses rows of the table. */
export const PROGRESS_FILTERS = ['document', 'theme', 'mechanism', 'demonstration'] as const;

const AN_HOUR = 3_600_000;

const queryFor = (search: URLSearchParams, format?: 'csv'): string => {
  const parameters = knownOnly(search, PROGRESS_FILTERS);
  parameters.set('groupBy', 'country');
  if (format) parameters.set('format', format);
  return queryText(parameters);
};

export const useWorldProgress = (search: URLSearchParams) => {
  const api = useApi();
  const query = queryFor(search);
  return useQuery({
    queryKey: ['progress', query],
    queryFn: ({ signal }) => api.send<WorldProgressView>(`/progress${query}`, { signal }),
    placeholderData: keepPreviousData,
  });
};

export const progressCsv = (search: URLSearchParams): string => `${API_BASE}/progress${queryFor(search, 'csv')}`;

/** Region of each country, by its code. */
export const useCountries = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['countries'],
    queryFn: ({ signal }) => api.send<PageView<CountryView>>('/countries?limit=200', { signal }),
    select: ({ items }) => new Map(items.map((country) => [country.iso3, country])),
    staleTime: AN_HOUR,
  });
};
