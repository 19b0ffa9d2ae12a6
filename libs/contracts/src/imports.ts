import type { AddresseeGroup, Applicability, BearerKind, ImportState, ParagraphKind, VerbClass } from '@heed/domain';
import {
  ADDRESSEE_GROUPS,
  ADDRESSEE_ROLES,
  DATE_PRECISIONS,
  IMPORT_STATES,
  PARAGRAPH_KINDS,
  VERB_CLASSES,
} from '@heed/domain';
import type { AddresseeRole, DatePrecision } from '@heed/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Maybe } from './decorators';
import type { AddresseeView } from './documents';
import { AnyOf, ListQuery } from './queries';
import type { CountryRef, OrganisationRef } from './references';

/**
 * Why a run failed: what the reader found in the file, what the file cost, or that it is about another State. The wording is
 * under `imports.failed.<code>`.
 */
export const IMPORT_FAILURES = [
  'broken-file',
  'encrypted',
  'active-content',
  'external-reference',
  'too-many-pages',
  'too-deep',
  'too-large',
  'too-slow',
  'out-of-memory',
  'stopped',
  'no-text',
  'unrecognised',
  'other-country',
] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];

export { IMPORT_STATES, type ImportState } from '@heed/domain';

/** What would become of a row or paragraph. */
export const IMPORT_OUTCOMES = ['added', 'changed', 'unchanged', 'duplicate', 'merged', 'rejected'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Families that a reader can be told to use; without one the setting decides. */
export const IMPORT_FAMILIES = [
  'numbered-conclusions',
  'session-compilation',
  'session-report',
  'numbered-resolution',
  'unnumbered-resolution',
  'upr-report',
  'concluding-observations',
  'thematic-matrix',
  'uhri-export',
  'upr-info-export',
  'exchange',
] as const;
export type ImportFamily = (typeof IMPORT_FAMILIES)[number];

/** Runs, newest first. */
export class ImportsQuery extends ListQuery {
  @AnyOf(IMPORT_STATES) state?: ImportState[];
}

/** `confidence`: the least certain first · `position`: in the order of the print. */
export class ImportParagraphsQuery extends ListQuery {
  @Maybe() @IsIn(['confidence', 'position']) order?: 'confidence' | 'position';
  @AnyOf(['suggested', 'accepted', 'edited']) state?: ('suggested' | 'accepted' | 'edited')[];
  @AnyOf(PARAGRAPH_KINDS) kind?: ParagraphKind[];
}

export class ImportRowsQuery extends ListQuery {
  @Maybe() @IsIn(IMPORT_OUTCOMES) outcome?: ImportOutcome;
}

/** Fields beside the file of a multipart upload. */
export class StartImportDto {
  @Maybe() @IsIn(IMPORT_FAMILIES) family?: ImportFamily | null;
  /** The State the text is about; an NMIRF names its own. */
  @Maybe() @Matches(/^[A-Z]{3}$/) country?: string | null;
}

export class PasteImportDto extends StartImportDto {
  /** What the run is called in lists. */
  @IsString() @Length(1, 200) name!: string;
  @IsString() @Length(1, 900_000) text!: string;
}

export class AddresseeDto {
  @IsIn(ADDRESSEE_GROUPS) group!: AddresseeGroup;
  @IsIn(ADDRESSEE_ROLES) role: AddresseeRole = 'asked';
  @IsBoolean() inferred: boolean = false;
  @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(200, { each: true }) names: string[] = [];
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(300, { each: true }) asPrinted: string[] = [];
  @Maybe() @IsString() @MaxLength(100) instrument?: string | null;
}

/** What a person may change of a paragraph; what is absent stays. The verbatim text never changes. */
export class EditImportParagraphDto {
  @Maybe() @IsIn(PARAGRAPH_KINDS) kind?: ParagraphKind;
  @Maybe() @IsBoolean() actionable?: boolean;
  /** Unique in its document. */
  @Maybe() @IsString() @Length(1, 60) ref?: string;
  /** With copying faults mended; null goes back to the verbatim text. */
  @Maybe() @IsString() @MaxLength(50_000) cleanText?: string;
  @Maybe() @IsString() @MaxLength(100) actionVerb?: string;
  @Maybe() @IsIn(VERB_CLASSES) verbClass?: VerbClass;
  @Maybe()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AddresseeDto)
  addressees?: AddresseeDto[];
  @Maybe() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(60, { each: true }) themes?: string[];
  @Maybe() @IsString() @MaxLength(300) deadline?: string;
}

export class SplitImportParagraphDto {
  /** Where the second part begins: characters of the verbatim text, from 1 to its length less 1. */
  @IsInt() @Min(1) @Max(100_000) at!: number;
}

export class AcceptImportDto {
  /** Accepts every paragraph that nobody has looked at and whose least certain field reaches this, 0 to 1. */
  @IsNumber() @Min(0.5) @Max(1) from!: number;
}

/** What a person may change of the document as a whole. */
export class EditImportDocumentDto {
  @Maybe() @IsString() @Length(1, 500) title?: string;
  @Maybe() @IsString() @MaxLength(60) symbol?: string;
  @Maybe() @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) @MaxLength(80) key?: string;
  @Maybe() @IsString() @MaxLength(40) mechanism?: string;
  @Maybe() @IsString() @MaxLength(300) body?: string;
  @Maybe() @Matches(/^\d{4}(-\d{2}(-\d{2})?)?$/) adoptedOn?: string;
  @Maybe() @IsIn(DATE_PRECISIONS) adoptedPrecision?: DatePrecision;
  @Maybe() @Matches(/^[A-Z]{3}$/) country?: string;
}

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
  /** What has to be said before it can be published: `mechanism`, `adoptedOn`, `key_taken`. */
  missing: string[];
  version: number;
}

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
  abilities: string[];
}

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

export interface JudgementView {
  /** From 0 to 1. */
  confidence: number;
  rule: string;
}

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
  /** `suggested` until a person has accepted or edited it. */
  state: 'suggested' | 'accepted' | 'edited';
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
