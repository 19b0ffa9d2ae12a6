import type {
  Applicability,
  ApplicabilityReason,
  BearerKind,
  EvidenceLevel,
  ImplementationStatus,
  ParagraphKind,
  StandingStatus,
  UpdateState,
} from '@heed/domain';
import {
  ADDRESSEE_GROUPS,
  APPLICABILITIES,
  APPLICABILITY_REASONS,
  BEARER_KINDS,
  EVIDENCE_LEVELS,
  IMPLEMENTATION_STATUSES,
  PARAGRAPH_KINDS,
  STANDING_STATUSES,
  UPDATE_STATES,
} from '@heed/domain';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { Day, Maybe } from './decorators';
import { PROGRESS_GROUPINGS, type ProgressGrouping } from './progress';

const many = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === undefined ? undefined : Array.isArray(value) ? value : [value],
  );
const whole = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : Number(value)));
const iso3 = /^[A-Z]{3}$/;

/** What every list takes. Filters repeat their parameter for several values. */
export class ListQuery {
  /** Rows a page, 1 to 200. */
  @Maybe() @whole() @IsInt() @Min(1) @Max(200) limit?: number;
  /** `next` of the page before. */
  @Maybe() @IsString() @MaxLength(400) after?: string;
  /** `csv` for the list as a spreadsheet. */
  @Maybe() @IsIn(['json', 'csv']) format?: 'json' | 'csv';
  /** Language of names, a two-letter code. */
  @Maybe() @Matches(/^[a-z]{2}$/) lang?: string;
}

export class RecommendationsQuery extends ListQuery {
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) document?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) mechanism?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) theme?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsIn(ADDRESSEE_GROUPS, { each: true }) addressee?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) cluster?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @Matches(iso3, { each: true }) country?: string[];
  /** Words to find, in the syntax of web search engines. */
  @Maybe() @IsString() @MaxLength(300) q?: string;
}

/** `order`: as in the texts · `latest`: newest account first · `bearer`: by the bearer's name · `contested`: contested first. */
export const COMMITMENT_SORTS = ['order', 'latest', 'bearer', 'contested'] as const;

export class CommitmentsQuery extends ListQuery {
  @Maybe() @many() @IsArray() @ArrayMaxSize(200) @Matches(iso3, { each: true }) country?: string[];
  @Maybe() @many() @IsArray() @IsIn(BEARER_KINDS, { each: true }) bearer?: BearerKind[];
  /** Slug of an international body that bears it, such as `ohchr`. */
  @Maybe() @many() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) body?: string[];
  @Maybe() @many() @IsArray() @IsIn(APPLICABILITIES, { each: true }) applicability?: Applicability[];
  /** Why it applies, does not apply, or may. */
  @Maybe() @many() @IsArray() @IsIn(APPLICABILITY_REASONS, { each: true }) reason?: ApplicabilityReason[];
  /** The status in the lane named by `voice` (the bearer's by default). */
  @Maybe() @many() @IsArray() @IsIn(STANDING_STATUSES, { each: true }) status?: StandingStatus[];
  /** With accounts in this voice; decides which lane `status` reads. */
  @Maybe() @IsIn(['bearer', 'independent', 'mechanism']) voice?: 'bearer' | 'independent' | 'mechanism';
  @Maybe() @many() @IsArray() @IsIn(EVIDENCE_LEVELS, { each: true }) evidence?: EvidenceLevel[];
  @Maybe() @IsIn(['true', 'false']) contested?: 'true' | 'false';
  /** Current accounts do not all say the same. */
  @Maybe() @IsIn(['true', 'false']) differing?: 'true' | 'false';
  @Maybe() @IsIn(['true', 'false']) stale?: 'true' | 'false';
  @Maybe() @IsIn(['true', 'false']) overdue?: 'true' | 'false';
  /** `<scale>:<value>` of the mechanism's finding. */
  @Maybe() @many() @IsArray() @IsString({ each: true }) assessment?: string[];
  /** Slug of an organisation that published an account. */
  @Maybe() @IsString() @MaxLength(100) organisation?: string;
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) document?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) mechanism?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) theme?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) recommendation?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) region?: string[];
  /** UN regional groups. */
  @Maybe() @many() @IsArray() @ArrayMaxSize(5) @IsString({ each: true }) group?: string[];
  /** `true`: the demonstration States alone; `false` (default without `country`): the world alone. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  @Maybe() @IsString() @MaxLength(300) q?: string;
  @Maybe() @IsIn(COMMITMENT_SORTS) sort?: (typeof COMMITMENT_SORTS)[number];
  /** Standing as published by the end of this day (UTC). */
  @Maybe() @Day() asOf?: string;
}

/** A member's own list: the filters of the public list, over what is assigned or observed. */
export class MyCommitmentsQuery extends CommitmentsQuery {
  @Maybe() @many() @IsArray() @IsIn(UPDATE_STATES, { each: true }) state?: UpdateState[];
}

export class UpdatesQuery extends ListQuery {
  @Maybe() @many() @IsArray() @IsIn(UPDATE_STATES, { each: true }) state?: UpdateState[];
  @Maybe() @IsIn(['mine', 'queue']) scope?: 'mine' | 'queue';
  @Maybe() @IsUUID() commitment?: string;
}

/** Groups always come whole, so `limit` and `after` change nothing. */
export class ProgressQuery extends ListQuery {
  @Maybe() @IsIn(PROGRESS_GROUPINGS) groupBy?: ProgressGrouping;
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) document?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) theme?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) mechanism?: string[];
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  @Maybe() @Day() asOf?: string;
}

export class AsOfQuery {
  @Maybe() @Day() asOf?: string;
  @Maybe() @Matches(/^[a-z]{2}$/) lang?: string;
}

export class DocumentsQuery extends ListQuery {
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) mechanism?: string[];
}

export class ParagraphsQuery extends ListQuery {
  @Maybe() @many() @IsArray() @IsIn(PARAGRAPH_KINDS, { each: true }) kind?: ParagraphKind[];
  /** Only what became trackable, or only what did not. */
  @Maybe() @IsIn(['true', 'false']) actionable?: 'true' | 'false';
}

export class CountriesQuery extends ListQuery {
  /** M49 codes of regions; `demonstration` for the invented States. */
  @Maybe() @many() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) region?: string[];
  /** UN regional groups. */
  @Maybe() @many() @IsArray() @ArrayMaxSize(5) @IsString({ each: true }) group?: string[];
  /** `true`: the demonstration States alone; `false`: without them; both, marked, by default. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
}

export class SearchQuery extends ListQuery {
  /** Words, a quoted phrase, `or`, `-without`; or a symbol and a paragraph, such as `A/RES/68/179 OP3`. */
  @Maybe() @IsString() @MaxLength(300) q?: string;
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) document?: string[];
}

/** Published accounts, newest first. */
export class PublishedUpdatesQuery extends ListQuery {
  @Maybe() @many() @IsArray() @ArrayMaxSize(200) @Matches(iso3, { each: true }) country?: string[];
  @Maybe() @many() @IsArray() @IsIn(BEARER_KINDS, { each: true }) bearer?: BearerKind[];
  @Maybe() @IsIn(['bearer', 'independent']) voice?: 'bearer' | 'independent';
  @Maybe() @many() @IsArray() @IsIn(IMPLEMENTATION_STATUSES, { each: true }) status?: ImplementationStatus[];
  /** `true`: only the accounts that count now, one for the bearer and one for each independent organisation. */
  @Maybe() @IsIn(['true', 'false']) current?: 'true' | 'false';
  /** `false`: without accounts that were withdrawn or hidden; `true`: only those. */
  @Maybe() @IsIn(['true', 'false']) removed?: 'true' | 'false';
  /** Published on this day (UTC) or later. */
  @Maybe() @Day() since?: string;
  @Maybe() @many() @IsArray() @IsIn(APPLICABILITIES, { each: true }) applicability?: Applicability[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) document?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) mechanism?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) theme?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) recommendation?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) commitment?: string[];
  /** Slug of an organisation. */
  @Maybe() @IsString() @MaxLength(100) organisation?: string;
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  /** As published by the end of this day (UTC). */
  @Maybe() @Day() asOf?: string;
}
