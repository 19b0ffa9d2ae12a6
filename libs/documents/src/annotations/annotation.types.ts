import type {
  ActionBasis,
  AddresseeGroup,
  CorrectionType,
  DatePrecision,
  FormalLabel,
  ImpliedStatus,
  ParagraphKind,
  PositionType,
  Trackability,
  VerbClass,
} from '@heed/domain';

/** Who is asked, or only cooperated with. */
export interface Addressee {
  readonly group: AddresseeGroup;
  /** Bodies named. */
  readonly names?: readonly string[];
  /** The wording in the text or in its chapeau. */
  readonly asPrinted?: readonly string[];
  /** The treaty, for States parties. */
  readonly instrument?: string;
  /** Not named in the paragraph; a reading. */
  readonly inferred?: true;
  readonly role?: 'partner';
}

/** A fault of copying or printing, and what it should read. */
export interface Correction {
  readonly type: CorrectionType;
  readonly field: 'text' | 'printedNumber';
  readonly from: string;
  readonly to: string;
  readonly basis: string;
}

/** A note that compilers set in brackets inside a text: named by its first and last words, so as not to repeat it. */
export interface ExtractedNote {
  readonly type: 'editorial-note-extracted';
  readonly starts: string;
  readonly ends: string;
  readonly basis: string;
}

/** One of several asks of a paragraph, located in its text by first and last words. */
export interface AskAnnotation {
  readonly verb: string;
  readonly addressees: readonly Addressee[];
  readonly from: string;
  readonly to?: string;
}

/** What a reviewer judged of one paragraph. It never repeats the text; what is absent is "no" or "none". */
export interface ParagraphAnnotation {
  readonly ref: string;
  readonly kind: ParagraphKind;
  /** What the document itself calls the block the paragraph sits in. */
  readonly formalLabel: FormalLabel | null;
  /** An addressee, named or inferred, can be held to something. */
  readonly actionable: boolean;
  readonly trackability: Trackability | null;
  readonly actionVerb: string | null;
  readonly verbClass: VerbClass | null;
  readonly actionBasis: ActionBasis | null;
  readonly addressees: readonly Addressee[];
  readonly asks?: readonly AskAnnotation[];
  readonly themes: readonly string[];
  readonly corrections: readonly (Correction | ExtractedNote)[];
  /** Where the compilers' note stands: in brackets in the text, or in a footnote. */
  readonly editorialNote?: 'extracted' | 'footnote';
  readonly impliedStatus: ImpliedStatus | null;
  readonly statusScope?: string;
  readonly deadline?: string;
  readonly subkind?: ParagraphSubkind;
  /** A clause that asks nothing shares the paragraph with the ask. */
  readonly mixed?: true;
  /** Another careful reader could decide kind or actionable the other way. */
  readonly borderline?: true;
  readonly note?: string;
  readonly suspectedOmissions?: readonly string[];
}

export const PARAGRAPH_SUBKINDS = ['procedural', 'position', 'discussion'] as const;
export type ParagraphSubkind = (typeof PARAGRAPH_SUBKINDS)[number];

/** Codes of the bodies that issue the texts. */
export const MECHANISM_CODES = [
  'igwg',
  'unga',
  'ipu',
  'hrc',
  'upr',
  'cerd',
  'cescr',
  'ccpr',
  'cedaw',
  'cat',
  'crc',
  'cmw',
  'spt',
  'crpd',
  'ced',
  'special-procedures',
] as const;
export type MechanismCode = (typeof MECHANISM_CODES)[number];

export const ADOPTION_MANNERS = ['consensus', 'ad-referendum', 'vote', 'not-stated'] as const;
export type AdoptionManner = (typeof ADOPTION_MANNERS)[number];

export interface SessionPart {
  readonly part: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reproduced: boolean;
}

export interface SessionAnnotation {
  readonly number: number;
  readonly roman: string | null;
  readonly kind: string;
  readonly printed: boolean;
  readonly place: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly dateText?: string;
  readonly symbol: string | null;
  readonly parts?: readonly SessionPart[];
}

/** What a State or group said about the text. */
export interface PositionAnnotation {
  /** The paragraph or "footnote <marker>" that records it. */
  readonly ref: string;
  readonly actors: readonly string[];
  readonly spokesperson?: string;
  readonly type: PositionType;
  /** In short; absent where the footnote's own words say it. */
  readonly statement?: string;
  readonly target: readonly string[];
  readonly appliesTo: readonly string[];
  readonly mostDirectly?: readonly string[];
  readonly about?: string;
  readonly note?: string;
  /** The target is a number that the page does not print; the text it resolves to is taken along. */
  readonly resolved?: true;
  readonly confidence?: 'high' | 'medium' | 'low';
  readonly reasoning?: string;
  readonly alternatives?: readonly string[];
}

export interface FootnoteAnnotation {
  readonly marker: string;
  readonly appliesTo: readonly string[];
  readonly note: string;
}

export interface NumberingGapAnnotation {
  readonly session: string | null;
  readonly between: readonly [string, string | null];
  readonly reason: string;
}

/** What a reviewer knows of the document as a whole. */
export interface DocumentAnnotation {
  readonly key: string;
  readonly file: string;
  readonly title: string;
  readonly titlePrinted: boolean;
  readonly symbol: string | null;
  readonly symbolPrinted: boolean;
  readonly symbolNote: string;
  readonly basedOnSymbol?: string;
  readonly body: string;
  readonly mechanism: MechanismCode;
  readonly adoptedOn: {
    readonly date: string | null;
    readonly precision: DatePrecision;
    readonly printed: boolean;
    readonly basis: string;
  };
  readonly adoption: { readonly how: AdoptionManner; readonly basis: string };
  readonly refScheme: string;
  readonly sessions: readonly SessionAnnotation[];
  readonly footnotes: readonly FootnoteAnnotation[];
  readonly positions: readonly PositionAnnotation[];
  readonly numberingGaps: readonly NumberingGapAnnotation[];
}

/** A reviewed annotation file. */
export interface Annotations {
  readonly file: string;
  readonly document: DocumentAnnotation;
  readonly paragraphs: readonly ParagraphAnnotation[];
}
