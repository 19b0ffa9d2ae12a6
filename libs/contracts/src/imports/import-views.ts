import type {
  Action,
  AddresseeGroup,
  Applicability,
  BearerKind,
  DatePrecision,
  ParagraphKind,
  VerbClass,
} from '@heed/domain';
import type { AddresseeView } from '../documents';
import type { CountryRef, OrganisationRef } from '../references';
import type { ImportFailure, ImportOutcome, ImportParagraphState, ImportState } from './import-words';

/** How far a run is, in paragraphs, findings and rows. */
export interface ImportCounts {
  paragraphs: number;
  /** Actionable ones among them. */
  recommendations: number;
  accepted: number;
  edited: number;
  findings: number;
  byOutcome: Record<ImportOutcome, number>;
}

/** A run in a list. */
export interface ImportRunRow {
  id: string;
  name: string;
  state: ImportState;
  format: string | null;
  family: string | null;
  country: CountryRef | null;
  organisation: OrganisationRef;
  startedAt: string;
  /** Since when the latest state holds. */
  changedAt: string;
  counts: ImportCounts;
  version: number;
}

/** A document of a run, as it would be published. */
export interface ImportDocumentView {
  id: string;
  key: string;
  title: string;
  titlePrinted: boolean;
  symbol: string | null;
  mechanism: string | null;
  body: string;
  adoptedOn: string | null;
  adoptedPrecision: DatePrecision;
  country: CountryRef | null;
  family: string;
  /** The document in the catalogue that it would change, or has become. */
  catalogueKey: string | null;
  counts: { paragraphs: number; recommendations: number; pledges: number };
  /** What has to be said before it can be published: `mechanism`, `adoptedOn`, `country`, `title`, `key_taken`. */
  missing: string[];
  version: number;
}

/** A run whole. */
export interface ImportRunView extends ImportRunRow {
  fileName: string;
  bytes: number;
  sha256: string;
  encoding: string | null;
  progress: { done: number; total: number | null; step: string } | null;
  /** Why it failed, by code; the wording is under `imports.failed.<code>`. */
  failure: ImportFailure | null;
  /** The first 50; `documentCount` says how many there are. */
  documents: ImportDocumentView[];
  documentCount: number;
  /** The same bytes were sent before by the same organisation: this is the run that they are in. */
  duplicate: boolean;
  abilities: Action[];
}

/** Something a reader noticed and a person should look at. */
export interface ImportFindingView {
  code: string;
  line: number | null;
  page: number | null;
  ref: string | null;
  detail: string;
}

/** A row of the dry run: what would become of it, and why. */
export interface ImportRowView {
  line: number;
  outcome: ImportOutcome;
  /** Kebab-case; wording under `imports.row.<code>`. */
  code: string;
  detail: string;
  key: string | null;
  excerpt: string;
}

/** How sure the machine is of a field, and the rule that decided. */
export interface JudgementView {
  /** From 0 to 1. */
  confidence: number;
  rule: string;
}

/** A paragraph as the machine read it, with what people changed. */
export interface ImportParagraphView {
  id: string;
  documentId: string;
  /** Order of the print. */
  position: number;
  ref: string;
  printedNumber: string | null;
  parentRef: string | null;
  sectionPath: string[];
  chapeau: boolean;
  text: string;
  cleanText: string | null;
  kind: ParagraphKind;
  actionable: boolean;
  actionVerb: string | null;
  verbClass: VerbClass | null;
  addressees: AddresseeView[];
  themes: string[];
  asks: { n: number; verb: string; quote: string; groups: AddresseeGroup[] }[];
  deadline: string | null;
  instruments: string[];
  specificity: number | null;
  editorialNote: string | null;
  recommendingStates: { name: string; country: CountryRef | null }[];
  statedPosition: { type: string; raw: string } | null;
  lines: [number, number];
  page: number | null;
  state: ImportParagraphState;
  outcome: ImportOutcome;
  /** Of the least certain field. */
  confidence: number;
  judgements: Record<string, JudgementView>;
  version: number;
}

/** The source as it was read, line by line, to stand beside the paragraphs. */
export interface ImportSourceLineView {
  line: number;
  page: number | null;
  text: string;
  /** The paragraph it became part of. */
  paragraphId: string | null;
  /** Why it is in no paragraph: `heading`, `front-matter`, `footnote`, `artefact`. */
  outside: string | null;
}

/** One act of a person on a run. */
export interface ImportChangeView {
  at: string;
  organisation: OrganisationRef;
  post: string;
  action: string;
  ref: string | null;
  /** Field by field; values as JSON text. */
  changes: { field: string; from: string | null; to: string | null }[];
}

/** How many commitments publishing would make, for whom. */
export interface FanOutPreviewView {
  unit: 'commitments';
  recommendations: number;
  total: number;
  byBearer: { kind: BearerKind; applicability: Applicability; count: number }[];
  /** The States and parliaments with the most; alphabetical. */
  countries: { country: CountryRef; count: number }[];
  countryCount: number;
  /** Recommendations that reach nobody, by ref. */
  withoutBearer: string[];
  /** Demonstration accounts publish for invented States only. */
  demonstration: boolean;
}
