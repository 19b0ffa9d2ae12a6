import type { OrganisationRef } from '@heed/contracts';
import { useText } from '../ui/language';

/** Whose account it is; nothing where its author took the name back. */
export const AuthorName = ({ organisation }: { organisation: OrganisationRef | null }) => {
  const t = useText();
  if (!organisation) return null;
  return (
    <>
      {organisation.name} <span className="quiet">{t(`status.organisation_kind.${organisation.kind}`)}</span>
    </>
  );
};
