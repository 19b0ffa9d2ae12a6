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
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Maybe } from '../decorators';
import { AnyOf, ListQuery } from '../filters';
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
import { Length, MaxLength } from '../text-length';

/** Runs, newest first. */
export class ImportsQuery extends ListQuery {
  /** Where the runs stand. */
  @AnyOf(IMPORT_STATES) state?: ImportState[];
}

/** `confidence`: the least certain first · `position`: in the order of the print. */
export class ImportParagraphsQuery extends ListQuery {
  /** `confidence`: the least certain first · `position`: in the order of the print. */
  @Maybe() @IsIn(['confidence', 'position']) order?: 'confidence' | 'position';
  /** `suggested` until a person has accepted or edited it. */
  @AnyOf(IMPORT_PARAGRAPH_STATES) state?: ImportParagraphState[];
  /** What kind of paragraph it is. */
  @AnyOf(PARAGRAPH_KINDS) kind?: ParagraphKind[];
}

/** Rows of the dry run, in the order of the file. */
export class ImportRowsQuery extends ListQuery {
  /** What publishing would do with the row. */
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
  /** The text itself, as copied. */
  @IsString() @Length(1, 900_000) text!: string;
}

/** Who is asked, or is to be cooperated with. */
export class AddresseeDto {
  /** Who, as one of the groups that texts ask. */
  @IsIn(ADDRESSEE_GROUPS) group!: AddresseeGroup;
  /** `partner` is cooperated with, not asked. */
  @IsIn(ADDRESSEE_ROLES) role: AddresseeRole = 'asked';
  /** Concluded from the setting, not printed. */
  @IsBoolean() inferred: boolean = false;
  /** Alpha-3 codes of States, names of others; empty for the whole group. */
  @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(200, { each: true }) names: string[] = [];
  /** The words of the text that name them. */
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(300, { each: true }) asPrinted: string[] = [];
  /** Treaty whose parties are meant, by its short name. */
  @Maybe() @IsString() @MaxLength(100) instrument?: string | null;
}

/** What a person may change of a paragraph; what is absent stays. The verbatim text never changes. */
export class EditImportParagraphDto {
  /** What kind of paragraph it is. */
  @Maybe() @IsIn(PARAGRAPH_KINDS) kind?: ParagraphKind;
  /** Whether it becomes a recommendation that can be tracked. */
  @Maybe() @IsBoolean() actionable?: boolean;
  /** Unique in its document. */
  @Maybe() @IsString() @Length(1, 60) ref?: string;
  /** With copying faults mended; null goes back to the verbatim text. */
  @Maybe() @IsString() @MaxLength(50_000) cleanText?: string;
  /** The verb that asks, as printed; null where none does. */
  @Maybe() @IsString() @MaxLength(100) actionVerb?: string;
  /** How strongly the verb asks; null where none does. */
  @Maybe() @IsIn(VERB_CLASSES) verbClass?: VerbClass;
  /** All of them: the list takes the place of the one before. */
  @Maybe()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AddresseeDto)
  addressees?: AddresseeDto[];
  /** Ids of themes, such as `legislation`; the list takes the place of the one before. */
  @Maybe() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(60, { each: true }) themes?: string[];
  /** By when it is asked, in the words of the text; null where nothing is said. */
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
  /** As printed, where the document has one. */
  @Maybe() @IsString() @Length(1, 500) title?: string;
  /** Of the United Nations or another issuer, such as `A/RES/68/179`; null where it has none. */
  @Maybe() @IsString() @MaxLength(60) symbol?: string;
  /** Its name in addresses, such as `unga-68-179`; no other document has it. */
  @Maybe() @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) @MaxLength(80) key?: string;
  /** Code of the body that issues, such as `unga`. */
  @Maybe() @IsString() @MaxLength(40) mechanism?: string;
  /** Name of the body that adopted it, as printed. */
  @Maybe() @IsString() @MaxLength(300) body?: string;
  /** When it was adopted: YYYY-MM-DD, YYYY-MM or YYYY, as exact as it is known. */
  @Maybe() @Matches(/^\d{4}(-\d{2}(-\d{2})?)?$/) adoptedOn?: string;
  /** How exact `adoptedOn` is; by the way it is written where this is absent. */
  @Maybe() @IsIn(DATE_PRECISIONS) adoptedPrecision?: DatePrecision;
  /** The State it is about, ISO 3166-1 alpha-3; null where it is about none in particular. */
  @Maybe() @Matches(/^[A-Z]{3}$/) country?: string;
}
