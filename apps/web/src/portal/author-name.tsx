import type { OrganisationRef } from '@heed/contracts';
import { useText } from '../ui/language';
import { useHref } from './page-context';

/** Whose account it is, with its kind unless the name says it already; nothing where its author took the name back. */
export const AuthorName = ({ organisation }: { organisation: OrganisationRef | null }) => {
  const t = useText();
  const href = useHref();
  if (!organisation) return null;
  const kind = t(`status.organisation_kind.${organisation.kind}`);
  const name = organisation.name;
  const said = name.toLowerCase().includes(kind.toLowerCase());
  return (
    <>
      {organisation.page ? <a href={href(`/organisations/${organisation.slug}`)}>{name}</a> : name}{' '}
      {!said && <span className="quiet">{kind}</span>}
    </>
  );
};
