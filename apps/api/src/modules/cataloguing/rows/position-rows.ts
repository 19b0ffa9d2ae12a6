import type { PositionType } from '@heed/domain';
import type { Position, StatedPosition } from '@heed/documents';
import { documentId, keyOf, paragraphId } from './document-rows';
import type { CatalogueDocument } from '../catalogue-document';
import { stableId } from '../stable-id';
import type { CatalogueRow } from '../catalogue-table';

/** ISO 3166 code of a State by the short name that texts use, or null for what is no State. */
export type CountryByName = (name: string) => string | null;

export interface Countries {
  byName: CountryByName;
  /** English name by ISO 3166 code. */
  names: ReadonlyMap<string, string>;
}

const holdersOf = (position: Position, countryOf: CountryByName) =>
  position.actors.map((name) => ({ name, iso3: countryOf(name) }));

/** Its own words number the paragraphs ("operative paragraph 25"); otherwise which are meant was concluded. */
const namesParagraphs = ({ target }: Position): boolean => target.every((words) => /\d/.test(words));

/** What is said of paragraphs that are among those given. */
const given = ({ positions, paragraphs }: CatalogueDocument): Position[] => {
  const refs = new Set(paragraphs.map(({ ref }) => ref));
  return positions.map((position) => ({ ...position, appliesTo: position.appliesTo.filter((ref) => refs.has(ref)) }));
};

/** One row per actor and paragraph: a joint statement is everyone's own. */
const recordedRows = (document: CatalogueDocument, countryOf: CountryByName): CatalogueRow[] =>
  given(document).flatMap((position) =>
    holdersOf(position, countryOf).flatMap(({ name, iso3 }) =>
      position.appliesTo.map((ref) => ({
        id: stableId('position', keyOf(document, ref), name, position.type, position.ref, position.about ?? ''),
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
        raw_value: null,
        stated_on: null,
        import_run_id: document.runId,
      })),
    ),
  );

/** What a State under review can say of a recommendation. */
export const STATED_TYPES = ['supported', 'noted', 'pending'] as const satisfies readonly PositionType[];

/** Of the State under review. What it says on another day is a row of its own. */
export const statedRow = (
  document: Pick<CatalogueDocument, 'key' | 'runId'>,
  ref: string,
  holder: { name: string; iso3: string | null },
  stated: StatedPosition,
): CatalogueRow => ({
  id: stableId('stated-position', keyOf(document, ref), holder.iso3 ?? '', stated.type, stated.statedOn ?? ''),
  document_id: documentId(document.key),
  paragraph_id: paragraphId(keyOf(document, ref)),
  holder_kind: holder.iso3 === null ? 'group' : 'state',
  country_iso3: holder.iso3,
  holder_name: holder.name,
  spokesperson: null,
  type: stated.type,
  text: '',
  about: null,
  source_ref: stated.sourceRef,
  inferred: false,
  most_direct: false,
  note: null,
  raw_value: stated.raw,
  stated_on: stated.statedOn,
  import_run_id: document.runId,
});

/** By its name, where the text is known to be about one State. */
export const holderOf = (iso3: string | null, { names }: Countries): { name: string; iso3: string | null } => ({
  name: (iso3 === null ? undefined : names.get(iso3)) ?? 'State under review',
  iso3,
});

const statedRows = (document: CatalogueDocument, countries: Countries): CatalogueRow[] => {
  const holder = holderOf(document.country, countries);
  return document.paragraphs.flatMap(({ ref, statedPositions }) => {
    const rows = statedPositions.map((stated) => statedRow(document, ref, holder, stated));
    return [...new Map(rows.map((row) => [row['id'], row])).values()];
  });
};

export const positionRows = (document: CatalogueDocument, countries: Countries): CatalogueRow[] => [
  ...recordedRows(document, countries.byName),
  ...statedRows(document, countries),
];
