import type { OrganisationView, UpdateView } from '@heed/contracts';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api-client';
import { useText, useWords } from '../../lib/words';

/** Whether the name is the organisation's to choose no longer: it waits for its batch in that name, or is out. */
const isSettled = ({ state, releaseOn }: UpdateView): boolean => state === 'published' || releaseOn !== null;

/**
 * Under which name the public reads an update, or would if it were sent now; the organisation chooses it on its own page.
 * `nameless`: in another name than the organisation's own, so that its files have none of its choosing either.
 */
export const usePublicName = (update: UpdateView) => {
  const { organisation, voice, publicName } = update;
  const { id, name } = organisation;
  const t = useText();
  const w = useWords();
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ['organisation', id],
    enabled: voice === 'independent' && !isSettled(update),
    queryFn: ({ signal }) => api.send<OrganisationView>(`/organisations/${id}`, { signal }),
  });
  if (voice === 'bearer') return { choice: 'named' as const, name, nameless: false, error, refetch };
  if (isSettled(update)) {
    const nameless = publicName !== null && publicName !== name;
    return { choice: 'named' as const, name: publicName ?? w('voices.nameWithdrawn'), nameless, error, refetch };
  }
  const chosenName = {
    named: name,
    withheld: t('organisations.name.publicWithheld'),
    hosted: t('organisations.name.publicHosted', { name: data?.host?.organisation.name ?? '' }),
  };
  return data
    ? {
        choice: data.publishesAs,
        name: chosenName[data.publishesAs],
        nameless: data.publishesAs !== 'named',
        error,
        refetch,
      }
    : { choice: null, error, refetch };
};
