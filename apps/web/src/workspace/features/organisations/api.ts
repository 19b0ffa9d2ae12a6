import type {
  ApplicationDto,
  ApplicationView,
  CountryView,
  EditOrganisationDto,
  GanhriStatusDto,
  NameChoiceDto,
  OrganisationRow,
  OrganisationView,
  PageView,
  PublisherView,
  RenameOrganisationDto,
  VerifiedOrganisationView,
} from '@heed/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { withQuery } from '../../../lib/query';
import { useApi } from '../../lib/api-client';
import { SESSION_KEY } from '../../lib/session-context';

const ORGANISATION = 'organisation';
const QUEUE = 'organisations';
const PUBLISHER = 'publisher';
const PAGE = 200;

export type Step = 'suspend' | 'reinstate' | 'close';

export const useOrganisation = (id: string) => {
  const api = useApi();
  return useQuery({
    queryKey: [ORGANISATION, id],
    queryFn: ({ signal }) => api.send<OrganisationView>(`/organisations/${id}`, { signal }),
  });
};

export const useOrganisations = (state: string, name: string) => {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [QUEUE, state, name],
    queryFn: ({ pageParam, signal }) =>
      api.send<PageView<OrganisationRow>>(withQuery('/organisations', { state, name, after: pageParam }), { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
};

/** Every country of this world, by name. */
export const useCountries = (demonstration: boolean) => {
  const api = useApi();
  return useQuery({
    queryKey: ['countries', 'all'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const countries: CountryView[] = [];
      let after = '';
      do {
        const path = withQuery('/countries', { limit: String(PAGE), after });
        const page = await api.send<PageView<CountryView>>(path, { signal });
        countries.push(...page.items);
        after = page.next ?? '';
      } while (after !== '');
      return countries;
    },
    select: (countries) => countries.filter((country) => country.demonstration === demonstration),
  });
};

/** What a country is called; its code where it is not in the list. */
export const useCountryName = (demonstration: boolean): ((iso3: string) => string) => {
  const { data: countries = [] } = useCountries(demonstration);
  return (iso3) => countries.find((country) => country.iso3 === iso3)?.name ?? iso3;
};

/** What a change answers with is the newest that is known of the organisation. */
const useChange = <Change>(send: (change: Change) => Promise<OrganisationView>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (organisation) => {
      client.setQueryData([ORGANISATION, organisation.id], organisation);
      await client.invalidateQueries({ queryKey: [QUEUE] });
    },
  });
};

export const useEdit = ({ id, version }: OrganisationView) => {
  const api = useApi();
  return useChange((body: EditOrganisationDto) => api.send(`/organisations/${id}`, { method: 'PATCH', body, version }));
};

export const useRename = ({ id, version }: OrganisationView) => {
  const api = useApi();
  return useChange((body: RenameOrganisationDto) =>
    api.send(`/organisations/${id}/names`, { method: 'PUT', body, version }),
  );
};

export const useChooseName = ({ id, version }: OrganisationView) => {
  const api = useApi();
  return useChange((body: NameChoiceDto) =>
    api.send(`/organisations/${id}/name-choice`, { method: 'PUT', body, version }),
  );
};

export const useAnswerGuest = () => {
  const api = useApi();
  return useChange(({ guest, answer }: { guest: string; answer: 'agree' | 'refuse' }) =>
    api.send(`/organisations/${guest}/hosting/${answer}`, { method: 'POST' }),
  );
};

export const useStep = ({ id, version }: OrganisationView) => {
  const api = useApi();
  return useChange(({ step, reason }: { step: Step; reason: string }) =>
    api.send(`/organisations/${id}/${step}`, { method: 'POST', body: { reason }, version }),
  );
};

export const useNoteStatus = ({ id, version }: OrganisationView) => {
  const api = useApi();
  return useChange((body: GanhriStatusDto) =>
    api.send(`/organisations/${id}/ganhri-status`, { method: 'POST', body, version }),
  );
};

/** To verify, or to make another way in for the first administrator. Its link is in this answer and nowhere else. */
export const useVerify = ({ id, version }: OrganisationView) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: 'verify' | 'first-invitation') =>
      api.send<VerifiedOrganisationView>(`/organisations/${id}/${step}`, { method: 'POST', version }),
    onSuccess: async ({ organisation }) => {
      client.setQueryData([ORGANISATION, organisation.id], organisation);
      await client.invalidateQueries({ queryKey: [QUEUE] });
    },
  });
};

export const usePublisher = (country: string) => {
  const api = useApi();
  return useQuery({
    queryKey: [PUBLISHER, country],
    queryFn: ({ signal }) => api.send<PublisherView>(`/countries/${country}/publisher`, { signal }),
  });
};

export const useNamePublisher = (country: string) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (organisation: string) =>
      api.send<PublisherView>(`/countries/${country}/publisher`, { method: 'PUT', body: { organisation } }),
    onSuccess: async (view) => {
      client.setQueryData([PUBLISHER, country], view);
      // Who publishes clears others' accounts, or does so no more.
      await client.invalidateQueries({ queryKey: SESSION_KEY });
      await client.invalidateQueries({ queryKey: [ORGANISATION] });
    },
  });
};

export const useApply = () => {
  const api = useApi();
  return useMutation({
    mutationFn: (body: ApplicationDto) =>
      api.send<ApplicationView>('/organisations/applications', { method: 'POST', body }),
  });
};
