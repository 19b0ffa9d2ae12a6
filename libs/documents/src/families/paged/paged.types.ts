import type { Artefact, ReadFootnote } from '../../document/read-document.types';
import type { SourceLine } from '../../text/source-lines';

/** A line of running text; what pages print around it is taken out. */
export interface PageLine extends SourceLine {
  /** A page ended in front of it, so that a blank in front of it tells nothing. */
  readonly afterBreak: boolean;
}

/** Running text of a document, apart from what belongs to its pages. */
export interface PageText {
  readonly lines: readonly PageLine[];
  readonly artefacts: readonly Artefact[];
  readonly footnotes: readonly ReadFootnote[];
}

/** A label at the beginning of a line of a document with pages, and what follows it. */
export interface PagedLabel {
  readonly printed: string;
  readonly rest: string;
  /** 139 in "139.12". */
  readonly number: number;
  /** 12 in "139.12"; null in "139.". */
  readonly sub: number | null;
  /** Letters stand where scanning should have read figures. */
  readonly repaired: boolean;
}

/** What the numbering makes of a label. */
export interface NumberedPlace {
  readonly ref: string;
  readonly parentRef: string | null;
  readonly altRefs: readonly string[];
  readonly printed: string;
  readonly rest: string;
  readonly misread: boolean;
  /** Numbers skipped in front of it, with the series they belong to. */
  readonly gap: { readonly prefix: string; readonly from: number; readonly to: number } | null;
}
