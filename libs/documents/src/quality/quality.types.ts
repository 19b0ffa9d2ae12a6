import type { AddresseeGroup, ParagraphKind, VerbClass } from '@heed/domain';

/** What quality is measured on: the same fields, judged by people and by the machine. */
export interface JudgedParagraph {
  readonly ref: string;
  readonly kind: ParagraphKind;
  readonly actionable: boolean;
  readonly verbClass: VerbClass | null;
  readonly addressees: readonly { readonly group: AddresseeGroup; readonly role?: string }[];
  readonly themes: readonly string[];
  readonly parentRef: string | null;
  readonly printedNumber: string | null;
  readonly text: string;
  /** Another careful reader could decide the other way. */
  readonly borderline?: boolean;
}

/** A document as people judged it beside the same document as the machine reads it. */
export interface Comparison {
  readonly key: string;
  readonly standard: readonly JudgedParagraph[];
  readonly read: readonly JudgedParagraph[];
}

/** True and false positives and false negatives. */
export interface Tally {
  readonly both: number;
  readonly onlyRead: number;
  readonly onlyStandard: number;
}

/** One line of the report: a share from 0 to 1 against its bar. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly detail: string;
  /** Null for figures that are shown and not required. */
  readonly bar: number | null;
}
