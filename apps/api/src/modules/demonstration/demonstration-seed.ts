import { IMPLEMENTATION_STATUSES, ORGANISATION_KINDS, ROLES } from '@heed/domain';
import type { ImplementationStatus, OrganisationKind, Role } from '@heed/domain';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00Z$/;

export class OrganisationSeed {
  @Matches(/^[a-z0-9-]+$/) slug!: string;
  @IsIn(ORGANISATION_KINDS) kind!: OrganisationKind;
  @IsObject() names!: Readonly<Record<string, string>>;
  @IsOptional() @IsString() country!: string | null;
  /** It publishes its State's account. */
  @IsOptional() @IsBoolean() publisher?: boolean;
  @IsOptional() @IsString({ each: true }) countriesOfWork?: string[];
  /** The international body that it answers for. */
  @IsOptional() @IsString() body?: string;
  @IsOptional() @IsIn(['A', 'B', 'none']) ganhriStatus?: string;
  @IsOptional() @Matches(DAY) ganhriStatusOn?: string;
}

export class PersonSeed {
  @IsEmail() email!: string;
  @Length(1, 200) name!: string;
  @IsString() organisation!: string;
  @IsIn(ROLES, { each: true }) roles!: Role[];
  @Length(1, 200) post!: string;
}

export class AssignmentSeed {
  @IsString() organisation!: string;
  @IsString() country!: string;
  @IsString({ each: true }) recommendations!: string[];
  @Matches(DAY) dueOn!: string;
}

export class AskSeed {
  @IsInt() n!: number;
  @IsIn(IMPLEMENTATION_STATUSES) status!: ImplementationStatus;
}

export class EvidenceSeed {
  @IsIn(['file', 'link']) kind!: 'file' | 'link';
  @Length(1, 300) title!: string;
  @ValidateIf((item: EvidenceSeed) => item.kind === 'link') @IsUrl() url?: string;
  /** In the folder `files`. */
  @ValidateIf((item: EvidenceSeed) => item.kind === 'file') @Matches(/^[a-z0-9-]+\.pdf$/) file?: string;
}

export class AccountSeed {
  @IsString() key!: string;
  /** Slug of its author. */
  @IsString() organisation!: string;
  @IsString() country!: string;
  @IsIn(['state', 'parliament']) bearer!: 'state' | 'parliament';
  /** `<document key>/<ref>`. */
  @IsString() recommendation!: string;
  /** Of the whole; where several asks are the bearer's, it follows from theirs. */
  @IsIn(IMPLEMENTATION_STATUSES) status!: ImplementationStatus;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AskSeed) asks!: AskSeed[];
  @Matches(DAY) periodStart!: string;
  @Matches(DAY) periodEnd!: string;
  @Length(1, 10_000) narrative!: string;
  @IsString({ each: true }) measures!: string[];
  @IsString() obstacles!: string;
  @IsString() nextSteps!: string;
  @IsString() statusReason!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => EvidenceSeed) evidence!: EvidenceSeed[];
}

export class PublishedSeed extends AccountSeed {
  @Matches(INSTANT) @IsISO8601({ strict: true }) publishedAt!: string;
  /** Key of the account that this one corrects. */
  @IsOptional() @IsString() corrects?: string;
  @IsOptional() @Matches(INSTANT) withdrawnAt?: string;
}

export class CommentSeed {
  @IsString() organisation!: string;
  @Matches(INSTANT) at!: string;
  @Length(1, 5_000) body!: string;
}

/** An account that is still being written or waits to be cleared. */
export class OpenSeed extends AccountSeed {
  @IsIn(['draft', 'submitted', 'returned']) state!: 'draft' | 'submitted' | 'returned';
  @Matches(INSTANT) writtenAt!: string;
  @IsOptional() @Matches(INSTANT) submittedAt!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CommentSeed) comments!: CommentSeed[];
}

export class AssessmentSeed {
  @IsString() key!: string;
  @IsString() country!: string;
  @IsIn(['state', 'parliament']) bearer!: 'state' | 'parliament';
  @IsString() recommendation!: string;
  @IsString() scale!: string;
  @IsString() value!: string;
  @IsString() symbol!: string;
  @Matches(DAY) issuedOn!: string;
  @Length(1, 10_000) finding!: string;
}

/** The files of `seeds/demonstration`, by name. */
export class DemonstrationSeeds {
  @ValidateNested({ each: true }) @Type(() => OrganisationSeed) organisations!: OrganisationSeed[];
  @ValidateNested({ each: true }) @Type(() => PersonSeed) people!: PersonSeed[];
  @ValidateNested({ each: true }) @Type(() => AssignmentSeed) assignments!: AssignmentSeed[];
  @ValidateNested({ each: true }) @Type(() => PublishedSeed) updates!: PublishedSeed[];
  @ValidateNested({ each: true }) @Type(() => OpenSeed) 'open-updates'!: OpenSeed[];
  @ValidateNested({ each: true }) @Type(() => AssessmentSeed) assessments!: AssessmentSeed[];
}

export const DEMONSTRATION_FILES = [
  'organisations',
  'people',
  'assignments',
  'updates',
  'open-updates',
  'assessments',
] as const;
