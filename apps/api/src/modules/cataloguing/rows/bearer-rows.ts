import { slugFrom, type Bearer } from '@heed/domain';
import type { CatalogueDocument } from '../catalogue-document';
import { stableId } from '../stable-id';
import type { CatalogueRow } from '../catalogue-table';

export const bearerSlug = (kind: string, name: string): string => `${kind}-${name.toLowerCase()}`;
export const bearerId = (slug: string): string => stableId('bearer', slug);

export const slugOfBearer = ({ kind, country, slug }: Bearer): string => bearerSlug(kind, country ?? slug ?? '');

/** Every body and group that the document names, by the slug that fan-out gives to one it does not know. */
export const namesBySlug = (document: CatalogueDocument): Map<string, { name: string; group: string }> =>
  new Map(
    document.paragraphs
      .flatMap(({ addressees, asks }) => [...addressees, ...(asks ?? []).flatMap((ask) => ask.addressees)])
      .flatMap(({ group, names }) => [group, ...(names ?? [])].map((name) => [slugFrom(name), { name, group }])),
  );

/** A body or collective that the catalogue may not know yet, called as the document calls it. */
export const bearerRow = (bearer: Bearer, names: ReturnType<typeof namesBySlug>): CatalogueRow[] => {
  const slug = slugOfBearer(bearer);
  const called = names.get(bearer.slug ?? '');
  if (bearer.country !== null || !called) return [];
  return [
    {
      id: bearerId(slug),
      kind: bearer.kind,
      slug,
      country_iso3: null,
      names: { en: called.name },
      addressee_group: called.group,
      demonstration: false,
      matches: [],
      stands_for_group: false,
    },
  ];
};
