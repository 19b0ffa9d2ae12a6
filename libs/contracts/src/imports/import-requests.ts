import type { AddresseeGroup, AddresseeRole, DatePrecision, ParagraphKind, VerbClass } from '@heed/domain';
import { ADDRESSEE_GROUPS, ADDRESSEE_ROLES, DATE_PRECISIONS, PARAGRAPH_KINDS, VERB_CLASSES } from '@heed/domain';
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
import { Maybe } from '../decorators';
import { AnyOf, ListQuery } from '../queries';
import {
  IMPORT_FAMILIES,
  IMPORT_OUTCOMES,
  IMPORT_PARAGRAPH_STATES,
  IMPORT_STATES,
  type ImportFamily,
  type ImportOutcome,
  type ImportParagraphState,
  type ImportState,
} from './import-words';

/** Runs, newest first. */
export class ImportsQuery extends ListQuery {
  @AnyOf(IMPORT_STATES) state?: ImportState[];
}

/** `confidence`: the least certain first · `position`: in the order of the print. */
export class ImportParagraphsQuery extends ListQuery {
  @Maybe() @IsIn(['confidence', 'position']) order?: 'confidence' | 'position';
  @AnyOf(IMPORT_PARAGRAPH_STATES) state?: ImportParagraphState[];
  @AnyOf(PARAGRAPH_KINDS) kind?: ParagraphKind[];
}

/** Rows of the dry run, in the order of the file. */
export class ImportRowsQuery extends ListQuery {
  @Maybe() @IsIn(IMPORT_OUTCOMES) outcome?: ImportOutcome;
}

/** Fields beside the file of a multipart upload. */
export class StartImportDto {
  /** Without one the setting of the text decides. */
  @Maybe() @IsIn(IMPORT_FAMILIES) family?: ImportFamily | null;
  /** The State the text is about; an NMIRF names its own. */
  @Maybe() @Matches(/^[A-Z]{3}$/) country?: string | null;
}

/** A text put into a field instead of a file. */
export class PasteImportDto extends StartImportDto {
  /** What the run is called in lists. */
  @IsString() @Length(1, 200) name!: string;
  @IsString() @Length(1, 900_000) text!: string;
}

/** Who is asked, or is to be cooperated with. */
export class AddresseeDto {
  @IsIn(ADDRESSEE_GROUPS) group!: AddresseeGroup;
  @IsIn(ADDRESSEE_ROLES) role: AddresseeRole = 'asked';
  /** Concluded from the setting, not printed. */
  @IsBoolean() inferred: boolean = false;
  /** Alpha-3 codes of States, names of others; empty for the whole group. */
  @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(200, { each: true }) names: string[] = [];
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(300, { each: true }) asPrinted: string[] = [];
  /** Treaty whose parties are meant, by its short name. */
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
