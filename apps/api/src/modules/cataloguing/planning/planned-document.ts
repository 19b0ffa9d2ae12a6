import type { ImportOutcome } from '@heed/contracts';
import type { ProposedDocument, ProposedParagraph, RecommendingState } from '@heed/documents';
import type { CatalogueDocument, CatalogueParagraph } from '../catalogue-document';
import * as tables from '../catalogue-table';
import type { CatalogueRow } from '../catalogue-table';
import { contentRows, type RowSet } from '../row-set';
import type { Countries } from '../rows/position-rows';
import { documentId, keyOf, paragraphId } from '../rows/document-rows';
import { recommendationId } from '../rows/recommendation-rows';
import { documentContents, paragraphContents } from './comparison';
import type { DocumentMatch } from './document-match';
import { asCatalogueDocument } from './proposed-document';

export type Proposal = ProposedDocument & { mechanism: NonNullable<ProposedDocument['mechanism']> };

// Tables list what somebody chose, one row a recommendation: what a row does not name is not gone.
const IN_PARTS: readonly ProposedDocument['family'][] = ['thematic-matrix', 'uhri-export', 'upr-info-export'];

/** A document of which only a part is told: sessions, pledges and votes that it does not name stay. */
export const tellsAPart = ({ family }: Pick<ProposedDocument, 'family'>): boolean => IN_PARTS.includes(family);

/** Pledges of a review, told by themselves, say nothing of its text. */
export const leavesText = ({ family, paragraphs }: Pick<ProposedDocument, 'family' | 'paragraphs'>): boolean =>
  family === 'upr-info-export' && paragraphs.length === 0;

/** What would become of a proposed document. */
export interface PlannedDocument {
  readonly id: string;
  readonly proposal: Proposal;
  readonly match: DocumentMatch;
  /** As it would stand. */
  readonly document: CatalogueDocument;
  /** What has to be written of it. */
  readonly touched: readonly CatalogueParagraph[];
  /** Ids of paragraphs that it has no more. */
  readonly gone: readonly string[];
  readonly outcome: ImportOutcome;
  /** By reference. */
  readonly outcomes: ReadonlyMap<string, ImportOutcome>;
}

export interface Intent {
  readonly runId: string | null;
  readonly demonstration: boolean;
  readonly sha256: string;
  readonly confirmed: 'all' | ReadonlySet<string>;
}

const stateOf = ({ name, country_iso3: iso3, source_row: row }: CatalogueRow): RecommendingState => ({
  name: String(name),
  iso3: typeof iso3 === 'string' ? iso3 : null,
  row: typeof row === 'number' ? row : null,
});

const rowsOf = (set: RowSet, table: Parameters<RowSet['get']>[0]): readonly CatalogueRow[] => set.get(table) ?? [];

/** The print's order; of a table that tells a part, behind what is there. */
const placesOf = (proposal: Proposal, paragraphs: readonly ProposedParagraph[], known: readonly CatalogueRow[]) => {
  if (known.length === 0 || !tellsAPart(proposal)) {
    return new Map(paragraphs.map(({ ref }, index) => [ref, index + 1]));
  }
  const places = new Map(known.map((row) => [String(row['ref']), Number(row['position'])]));
  let last = Math.max(...places.values());
  for (const { ref } of paragraphs) if (!places.has(ref)) places.set(ref, (last += 1));
  return places;
};

/** What was said on another day than any that is given, and is not given again, is no difference. */
const withoutOtherDays = (stored: RowSet, given: RowSet): RowSet => {
  const day = (row: CatalogueRow): string => `${String(row['paragraph_id'])} ${String(row['stated_on'])}`;
  const days = new Set(rowsOf(given, tables.POSITION).map(day));
  const relevant = rowsOf(stored, tables.POSITION).filter((row) => row['raw_value'] === null || days.has(day(row)));
  return new Map([...stored, [tables.POSITION, relevant]]);
};

const uniqueByRef = (paragraphs: readonly ProposedParagraph[]): ProposedParagraph[] => {
  const seen = new Set<string>();
  return paragraphs.filter(({ ref }) => !seen.has(ref) && seen.add(ref));
};

type Compared = { touched: CatalogueParagraph[]; outcomes: Map<string, ImportOutcome> };

/** What people have confirmed stays confirmed while its content is the same. */
const compareParagraphs = (document: CatalogueDocument, stored: RowSet, given: RowSet): Compared => {
  const [before, now] = [paragraphContents(withoutOtherDays(stored, given)), paragraphContents(given)];
  const confirmed = new Set(
    rowsOf(stored, tables.PARAGRAPH).flatMap((row) => (row['confirmed'] === true ? [String(row['id'])] : [])),
  );
  const compared: Compared = { touched: [], outcomes: new Map() };
  for (const paragraph of document.paragraphs) {
    const id = paragraphId(keyOf(document, paragraph.ref));
    const [was, is] = [before.get(id), now.get(id)];
    const same = was?.content === is?.content;
    const settled = same && confirmed.has(id);
    compared.outcomes.set(paragraph.ref, was === undefined ? 'added' : same ? 'unchanged' : 'changed');
    if (same && was?.place === is?.place && (settled || !paragraph.confirmed)) continue;
    compared.touched.push(settled ? { ...paragraph, confirmed: true } : paragraph);
  }
  return compared;
};

/** Of a table that tells a part, what it tells is compared and nothing else. */
const sameHead = (id: string, proposal: Proposal, stored: RowSet, given: RowSet): boolean => {
  const was = documentContents(stored).get(id)?.content ?? '';
  const is = documentContents(given).get(id)?.content ?? '';
  if (!tellsAPart(proposal)) return was === is;
  const parts = new Set(was.split('\n'));
  return is.split('\n').every((part) => parts.has(part));
};

/** What the catalogue knows, for comparison. */
interface Basis {
  /** Of this document; empty where it is new. */
  readonly stored: RowSet;
  readonly countries: Countries;
  /** For a document that is new. */
  readonly position: number;
}

/** A part may name some of the recommending States; those that are known stay. */
const withKnownStates = (proposal: Proposal, key: string, stored: RowSet): readonly ProposedParagraph[] => {
  const known = new Map<string, RecommendingState[]>();
  for (const row of rowsOf(stored, tables.RECOMMENDING_STATE)) {
    const states = known.get(String(row['recommendation_id'])) ?? [];
    known.set(String(row['recommendation_id']), [...states, stateOf(row)]);
  }
  return proposal.paragraphs.map((paragraph) => {
    const states = known.get(recommendationId(keyOf({ key }, paragraph.ref))) ?? [];
    const names = new Set(states.map(({ name }) => name));
    const others = paragraph.recommendingStates.filter(({ name }) => !names.has(name));
    return { ...paragraph, recommendingStates: [...states, ...others] };
  });
};

const placed = (proposal: Proposal, match: DocumentMatch, intent: Intent, basis: Basis): CatalogueDocument => {
  const { key, target, duplicates } = match;
  const told = tellsAPart(proposal) ? withKnownStates(proposal, key, basis.stored) : proposal.paragraphs;
  const paragraphs = uniqueByRef(told.filter(({ ref }) => !duplicates.has(ref)));
  return asCatalogueDocument(
    { ...proposal, paragraphs },
    {
      key,
      position: target?.position ?? basis.position,
      sha256: intent.sha256,
      demonstration: intent.demonstration,
      runId: target ? target.runId : intent.runId,
      places: placesOf(proposal, paragraphs, rowsOf(basis.stored, tables.PARAGRAPH)),
      isConfirmed: ({ id }) => intent.confirmed === 'all' || intent.confirmed.has(id),
    },
  );
};

type Verdict = Pick<PlannedDocument, 'touched' | 'gone' | 'outcome' | 'outcomes'>;

const asNew = ({ paragraphs }: CatalogueDocument): Verdict => ({
  touched: paragraphs,
  gone: [],
  outcome: 'added',
  outcomes: new Map(paragraphs.map(({ ref }) => [ref, 'added'])),
});

const asChange = (document: CatalogueDocument, proposal: Proposal, { stored, countries }: Basis): Verdict => {
  const id = documentId(document.key);
  const given = contentRows([document], countries);
  const compared = compareParagraphs(document, stored, given);
  const refs = new Set(document.paragraphs.map(({ ref }) => ref));
  const absent = rowsOf(stored, tables.PARAGRAPH).filter((row) => !refs.has(String(row['ref'])));
  const gone = tellsAPart(proposal) ? [] : absent.map((row) => String(row['id']));
  const same = compared.touched.length === 0 && gone.length === 0 && sameHead(id, proposal, stored, given);
  return { ...compared, gone, outcome: same ? 'unchanged' : 'changed' };
};

/** Compares a proposed document with what the catalogue holds of it; nothing is written. */
export const planDocument = (
  proposal: Proposal,
  match: DocumentMatch,
  intent: Intent,
  basis: Basis,
): PlannedDocument => {
  const document = placed(proposal, match, intent, basis);
  const verdict = match.target === null ? asNew(document) : asChange(document, proposal, basis);
  const duplicates = [...match.duplicates].map((ref) => [ref, 'duplicate'] as const);
  return {
    ...{ id: documentId(match.key), proposal, match, document },
    ...verdict,
    outcomes: new Map<string, ImportOutcome>([...verdict.outcomes, ...duplicates]),
  };
};
