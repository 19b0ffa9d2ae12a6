import type { OrganisationRef } from '@heed/contracts';
import { useText } from '../ui/language';

/** Whose account it is, with its kind unless the name says it already; nothing where its author took the name back. */
export const AuthorName = ({ organisation }: { organisation: OrganisationRef | null }) => {
  const t = useText();
  if (!organisation) return null;
  const kind = t(`status.organisation_kind.${organisation.kind}`);
  const said = organisation.name.toLowerCase().includes(kind.toLowerCase());
  return (
    <>
      {organisation.name} {!said && <span className="quiet">{kind}</span>}
    </>
  );
};
