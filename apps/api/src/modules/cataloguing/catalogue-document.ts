import type { AnnotatedDocument, AnnotatedParagraph, ProposedDocument, ProposedParagraph } from '@heed/documents';

/** What only imports tell of a paragraph; the seeds' reviewers left it unsaid. */
type Imported = Pick<
  ProposedParagraph,
  'specificity' | 'instruments' | 'sourceLabels' | 'sourceRows' | 'recommendingStates' | 'statedPositions'
>;

/** A paragraph as the catalogue holds it. */
export interface CatalogueParagraph extends AnnotatedParagraph, Imported {
  /** Place in its document, counted from 1. */
  readonly position: number;
  /** Null where people judged everything. */
  readonly judgements: ProposedParagraph['judgements'] | null;
  readonly confirmed: boolean;
}

/** A document as the catalogue holds it, and its place among the documents. */
export interface CatalogueDocument
  extends
    Omit<AnnotatedDocument, 'family' | 'sections' | 'paragraphs'>,
    Pick<ProposedDocument, 'country' | 'pledges' | 'votes'> {
  readonly position: number;
  /** Of the file it was read from. */
  readonly sha256: string;
  /** Of everything that was read and judged. */
  readonly fingerprint: string;
  readonly demonstration: boolean;
  /** The import that brought it in; null for seeds. */
  readonly runId: string | null;
  readonly paragraphs: readonly CatalogueParagraph[];
}

export type CatalogueAddressee = AnnotatedParagraph['addressees'][number];
export type CatalogueAsk = NonNullable<AnnotatedParagraph['asks']>[number];
