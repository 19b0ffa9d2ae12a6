import type { OrganisationView } from '@heed/contracts';
import { useOrganisationWords } from '../words';

/** Where an organisation stands, in a word, and what that means. */
export const StateNote = ({ state }: Pick<OrganisationView, 'state'>) => {
  const o = useOrganisationWords();
  return (
    <p className="reading-note">
      <strong>{o(`state.${state}`)}</strong>. {o(`meaning.${state}`)}
    </p>
  );
};
