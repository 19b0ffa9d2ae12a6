import { documentId, keyOf, paragraphId } from './document-rows';
import type { SeedDocument, SeedPosition } from './seed-document';
import { seedId } from './seed-identity';
import type { SeedRow } from './seed-table';

/** ISO 3166 code of a State by the short name that texts use, or null for what is no State. */
export type CountryByName = (name: string) => string | null;

const holdersOf = (position: SeedPosition, countryOf: CountryByName) =>
  position.actors.map((name) => ({ name, iso3: countryOf(name) }));

/** Its own words number the paragraphs ("operative paragraph 25"); otherwise which are meant was concluded. */
const namesParagraphs = ({ target }: SeedPosition): boolean => target.every((words) => /\d/.test(words));

/** One row per actor and paragraph: a joint statement is everyone's own. */
export const positionRows = (document: SeedDocument, countryOf: CountryByName): SeedRow[] =>
  document.positions.flatMap((position) =>
    holdersOf(position, countryOf).flatMap(({ name, iso3 }) =>
      position.appliesTo.map((ref) => ({
        id: seedId('position', keyOf(document, ref), name, position.type, position.ref, position.about ?? ''),
        document_id: documentId(document.key),
        paragraph_id: paragraphId(keyOf(document, ref)),
        holder_kind: iso3 === null ? 'group' : 'state',
        country_iso3: iso3,
        holder_name: name,
        spokesperson: position.spokesperson ?? null,
        type: position.type,
        text: position.statement,
        about: position.about ?? null,
        source_ref: position.ref,
        inferred: !namesParagraphs(position),
        most_direct: position.mostDirectly?.includes(ref) ?? false,
        note: position.note ?? position.reasoning ?? null,
      })),
    ),
  );
