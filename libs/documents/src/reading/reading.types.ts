import type { TableFamily, VoteCast } from '@heed/domain';
import type { AnnotatedDocument, AnnotatedParagraph } from '../annotations/annotated-document.types';
import type { MechanismCode } from '../annotations/annotation.types';
import type { DocumentFamily, Finding } from '../document/read-document.types';

/** What kind of file the bytes are, told from the bytes themselves. */
export const SOURCE_FORMATS = ['text', 'docx', 'pdf', 'csv', 'xlsx', 'json'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export { TABLE_FAMILIES, type TableFamily } from '@heed/domain';

/** What the caller knows of the file and of the world; readers do no I/O of their own. */
export interface ReadingContext {
  /** For the key and the title of a text that prints none, and for its ending where the bytes do not tell. */
  readonly fileName?: string;
  /** Overrules what the setting tells. */
  readonly family?: DocumentFamily | TableFamily;
  /** Every name by which a State is called in texts, aliases included. */
  readonly countries: readonly NamedCountry[];
  readonly themes: readonly { readonly id: string; readonly label: string }[];
}

export interface NamedCountry {
  readonly iso3: string;
  readonly names: readonly string[];
}

/** How sure a rule is of what it decided, and its name. */
export interface Judgement {
  /** From 0 (a guess) to 1 (the print leaves no choice). */
  readonly confidence: number;
  /** Name of the rule that decided, in kebab-case, for people who mend it. */
  readonly rule: string;
}

export const JUDGED_FIELDS = ['kind', 'actionable', 'addressees', 'actionVerb', 'asks', 'themes'] as const;
export type JudgedField = (typeof JUDGED_FIELDS)[number];

/** 5 names a specific action, 4 a general one, 3 asks to consider, 2 to continue, 1 to share or seek help: the action scale of UPR Info. */
export type Specificity = 1 | 2 | 3 | 4 | 5;

/** What the State under review said of a recommendation; pending until it is stated. */
export interface StatedPosition {
  readonly type: 'supported' | 'noted' | 'pending';
  /** The source's own words: "Accepted", "did not enjoy the support of". */
  readonly raw: string;
  /** Symbol and paragraph, or row, where it stands. */
  readonly sourceRef: string;
  /** Partial ISO date; null where the source prints none. */
  readonly statedOn: string | null;
}

/**
 * What a State said, in a text of its own, of recommendations that stand in another text. An import looks for the
 * document with `reviewedSymbol`, and for each of `refs` adds `position` behind those stated before: it is a further,
 * dated fact and takes the place of none.
 */
export interface LaterPosition {
  /** Symbol of the report that holds the recommendations; null where it is not printed. */
  readonly reviewedSymbol: string | null;
  /** As cited: "139.4", or "4" where the State counts recommendations alone: then it is the part behind the dot. */
  readonly refs: readonly string[];
  readonly position: StatedPosition;
}

export interface RecommendingState {
  /** As printed. */
  readonly name: string;
  /** Null where no country of that name is known. */
  readonly iso3: string | null;
  /** Row of the table it stood in, where several rows became one recommendation. */
  readonly row: number | null;
}

/** A paragraph as printed, with what the machine judged of it. A person confirms. */
export interface ProposedParagraph extends AnnotatedParagraph {
  readonly specificity: Specificity | null;
  /** Treaties and texts named, by short name: "ICRMW", "CEDAW". */
  readonly instruments: readonly string[];
  readonly judgements: Readonly<Record<JudgedField, Judgement>>;
  /** Of the UPR: who made the recommendation. */
  readonly recommendingStates: readonly RecommendingState[];
  /** Of the UPR: oldest first; the last one holds. */
  readonly statedPositions: readonly StatedPosition[];
  /** The source's own subject labels, kept as they are. */
  readonly sourceLabels: readonly string[];
  /** Rows of the table that it was read from, counted from 1 with the header as row 1; empty for running text. */
  readonly sourceRows: readonly number[];
  /** Page it begins on, where the file has pages. */
  readonly page: number | null;
}

/** What a State promised of its own accord; kept apart from what it was asked. */
export interface Pledge {
  readonly ref: string;
  readonly text: string;
  readonly specificity: Specificity | null;
  readonly sourceLabels: readonly string[];
  readonly sourceRows: readonly number[];
}

/** A document as a reader understood it, before anyone has confirmed it. */
export interface ProposedDocument extends Omit<AnnotatedDocument, 'paragraphs' | 'mechanism' | 'family'> {
  readonly family: DocumentFamily | TableFamily;
  /** Null where the reader cannot tell. */
  readonly mechanism: MechanismCode | null;
  /** ISO 3166 alpha-3 code of the State the whole text is about, as in a review; null for texts about many. */
  readonly country: string | null;
  readonly paragraphs: readonly ProposedParagraph[];
  readonly pledges: readonly Pledge[];
  readonly votes: readonly Vote[];
  /** Of an addendum to a review; absent for other texts. */
  readonly laterPositions?: readonly LaterPosition[];
  readonly findings: readonly Finding[];
}

/** How a State voted on the adoption of a text. */
export interface Vote {
  readonly name: string;
  readonly iso3: string | null;
  readonly vote: VoteCast;
  readonly explanation: string | null;
  readonly sourceRef: string;
}

/** A row of a table that gave nothing of its own, and why. */
export interface RowOutcome {
  /** Counted from 1; the header is row 1. */
  readonly row: number;
  readonly outcome: 'rejected' | 'merged' | 'duplicate';
  /** Kebab-case: `text-missing`, `country-unknown`, `identical-text`. */
  readonly code: string;
  readonly detail: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** A line of the source as it was read, to stand beside the paragraphs. */
export interface ReadLine {
  readonly number: number;
  readonly page: number | null;
  readonly text: string;
}

/** Everything one file gave. Nothing of it is dropped: what is in no document is in `rows` or `findings`. */
export interface Reading {
  readonly format: SourceFormat;
  /** Null for formats that carry their own. */
  readonly encoding: Encoding | null;
  readonly family: DocumentFamily | TableFamily;
  readonly documents: readonly ProposedDocument[];
  readonly rows: readonly RowOutcome[];
  /** Of running text; tables have rows instead. */
  readonly lines?: readonly ReadLine[];
  readonly findings: readonly Finding[];
}
