import type { CountryView, MechanismRef, PageView, ThemeRef } from '@heed/contracts';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../lib/api-client';

const AN_HOUR = 3_600_000;

export interface Choice {
  value: string;
  label: string;
}

/** States that a text can be about: the invented ones for invented organisations, the real ones for others. */
export const useStates = (demonstration: boolean) => {
  const api = useApi();
  return useQuery({
    queryKey: ['countries', { demonstration }],
    queryFn: ({ signal }) =>
      api.send<PageView<CountryView>>(`/countries?limit=200&demonstration=${demonstration}`, { signal }),
    select: ({ items }): Choice[] => items.map(({ iso3, name }) => ({ value: iso3, label: name })),
    staleTime: AN_HOUR,
  });
};

export interface StateNames {
  nameOf: (code: string) => string;
  codeOf: (name: string) => string;
}

/** Single States among addressees are held by code and shown by name; whatever is neither stays as it is. */
export const useStateNames = (): StateNames => {
  const { data: invented = [] } = useStates(true);
  const { data: real = [] } = useStates(false);
  const states = [...invented, ...real];
  return {
    nameOf: (code) => states.find(({ value }) => value === code)?.label ?? code,
    codeOf: (name) => states.find(({ label }) => label === name)?.value ?? name,
  };
};

export const useThemes = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['themes'],
    queryFn: ({ signal }) => api.send<PageView<ThemeRef>>('/themes?limit=200', { signal }),
    select: ({ items }): Choice[] => items.map(({ id, label }) => ({ value: id, label })),
    staleTime: AN_HOUR,
  });
};

export const useMechanisms = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['mechanisms'],
    queryFn: ({ signal }) => api.send<PageView<MechanismRef>>('/mechanisms?limit=200', { signal }),
    select: ({ items }): Choice[] => items.map(({ code, name }) => ({ value: code, label: name })),
    staleTime: AN_HOUR,
  });
};
