import type { DocumentFamily, NumberingGap, ReadParagraph, ReadSection } from '../document/read-document.types';
import type {
  Addressee,
  Correction,
  DocumentAnnotation,
  FootnoteAnnotation,
  ParagraphAnnotation,
  PositionAnnotation,
  SessionAnnotation,
} from './annotation.types';

/** One of several asks of a paragraph, with its words. */
export interface Ask {
  readonly n: number;
  readonly verb: string;
  readonly addressees: readonly Addressee[];
  readonly quote: string;
}

/** A paragraph as printed, with what reviewers judged. */
export interface AnnotatedParagraph
  extends ReadParagraph, Omit<ParagraphAnnotation, 'asks' | 'corrections' | 'editorialNote'> {
  /** `<document key>/<ref>`, unique everywhere. */
  readonly id: string;
  /** Text with its corrections replayed; `null` where the source left the text out. */
  readonly cleanText: string | null;
  readonly corrections: readonly Correction[];
  readonly asks?: readonly Ask[];
  /** The compilers' note in their words. It sets no status. */
  readonly editorialNote: string | null;
}

export interface Session extends SessionAnnotation {
  /** As printed in front of the session's part. */
  readonly heading?: string;
}

export interface Position extends Omit<PositionAnnotation, 'statement' | 'resolved'> {
  readonly statement: string;
  readonly resolvedText?: string;
}

export interface Footnote extends FootnoteAnnotation {
  readonly text: string;
}

/** A document as printed, with what reviewers judged. */
export interface AnnotatedDocument extends Omit<
  DocumentAnnotation,
  'sessions' | 'footnotes' | 'positions' | 'numberingGaps'
> {
  readonly family: DocumentFamily;
  readonly sessions: readonly Session[];
  readonly frontMatter: readonly string[];
  readonly sections: readonly ReadSection[];
  readonly paragraphs: readonly AnnotatedParagraph[];
  readonly footnotes: readonly Footnote[];
  readonly positions: readonly Position[];
  /** Distinct pieces of the page that belong to no paragraph. */
  readonly artefacts: readonly string[];
  readonly numberingGaps: readonly (NumberingGap & { readonly reason: string })[];
}
