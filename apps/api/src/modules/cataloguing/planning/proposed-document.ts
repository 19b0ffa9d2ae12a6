import type { ProposedDocument, ProposedParagraph } from '@heed/documents';
import type { CatalogueDocument, CatalogueParagraph } from '../catalogue-document';
import { fingerprint } from '../stable-id';

/** Where a proposed document goes, and what the proposal itself does not tell. */
export interface Placing {
  readonly key: string;
  readonly position: number;
  readonly sha256: string;
  readonly demonstration: boolean;
  readonly runId: string | null;
  /** Place of each paragraph, by reference. */
  readonly places: ReadonlyMap<string, number>;
  readonly isConfirmed: (paragraph: ProposedParagraph) => boolean;
}

/** A paragraph that opens a list is read with its items, and an omitted text has no words: neither asks by itself. */
const asksByItself = ({ actionable, chapeau, kind }: ProposedParagraph): boolean =>
  actionable && !chapeau && kind !== 'omitted';

const paragraphOf = (paragraph: ProposedParagraph, placing: Placing, refs: ReadonlySet<string>): CatalogueParagraph => {
  const actionable = asksByItself(paragraph);
  const omitted = paragraph.kind === 'omitted';
  const known = (ref: string | null): string | null => (ref !== null && refs.has(ref) ? ref : null);
  return {
    ...paragraph,
    position: placing.places.get(paragraph.ref) ?? 0,
    parentRef: known(paragraph.parentRef),
    introducedBy: known(paragraph.introducedBy),
    text: omitted ? '' : paragraph.text,
    cleanText: omitted ? null : paragraph.cleanText,
    actionable,
    trackability: actionable ? (paragraph.trackability ?? 'general') : null,
    themes: [...new Set(paragraph.themes)],
    confirmed: placing.isConfirmed(paragraph),
  };
};

/** As the catalogue holds it. The mechanism is known by then: the writer refuses a document without one. */
export const asCatalogueDocument = (
  document: ProposedDocument & { mechanism: NonNullable<ProposedDocument['mechanism']> },
  placing: Placing,
): CatalogueDocument => {
  const refs = new Set(document.paragraphs.map(({ ref }) => ref));
  const { key, position, sha256, demonstration, runId } = placing;
  return {
    ...document,
    ...{ key, position, sha256, demonstration, runId },
    fingerprint: fingerprint(JSON.stringify(document)),
    paragraphs: document.paragraphs.map((paragraph) => paragraphOf(paragraph, placing, refs)),
  };
};
