import type { AnnotatedDocument, AnnotatedParagraph } from '../../annotations/annotated-document.types';
import type { ProposedDocument, ProposedParagraph } from '../../reading/reading.types';

/** A paragraph as reviewers left it, or as a machine proposed it. */
export type ExchangeParagraph = AnnotatedParagraph & Partial<Omit<ProposedParagraph, keyof AnnotatedParagraph>>;

/** A document as it goes from one installation to another. Findings belong to a reading and stay where it was made. */
export interface ExchangeDocument
  extends
    Omit<AnnotatedDocument, 'paragraphs' | 'mechanism' | 'family'>,
    Pick<ProposedDocument, 'mechanism' | 'family'>,
    Partial<Pick<ProposedDocument, 'country' | 'pledges' | 'votes' | 'laterPositions'>> {
  readonly paragraphs: readonly ExchangeParagraph[];
}

/** What a record of the format is about. */
export const RECORD_KINDS = ['document', 'annotation', 'pledge', 'vote'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Fields of a record by their names in the format; what is absent is empty, false or not known. */
export type RecordFields = Readonly<Record<string, unknown>>;

/** One record, in the order of the file. */
export interface ExchangeRecord {
  /** Counted from 1; in a table the head is row 1. */
  readonly row: number;
  readonly kind: RecordKind;
  readonly fields: RecordFields;
}
