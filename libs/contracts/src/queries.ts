import type {
  Applicability,
  ApplicabilityReason,
  BearerKind,
  EvidenceLevel,
  ImplementationStatus,
  ParagraphKind,
  StandingStatus,
  StatedPositionType,
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
  STATED_POSITIONS,
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

/** Several rules as one; the property decorator of each filter that may be repeated. */
const all =
  (...rules: PropertyDecorator[]): PropertyDecorator =>
  (target, property) =>
    rules.forEach((rule) => rule(target, property));
const several = (most: number) => all(Maybe(), many(), IsArray(), ArrayMaxSize(most));
/** Slugs, codes and symbols: longer ones name nothing. */
const Texts = (most: number) => all(several(most), IsString({ each: true }), MaxLength(200, { each: true }));
const Countries = (most: number) => all(several(most), Matches(/^[A-Z]{3}$/, { each: true }));
/** One or more of these words. */
export const AnyOf = (words: readonly string[]) => all(several(words.length), IsIn(words, { each: true }));

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
  @Texts(50) document?: string[];
  @Texts(50) mechanism?: string[];
  @Texts(50) theme?: string[];
  @AnyOf(ADDRESSEE_GROUPS) addressee?: string[];
  @Texts(50) cluster?: string[];
  @Countries(50) country?: string[];
  /** `true`: what invented organisations published, alone; without it, and where no document is named, the world alone. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  /** Words to find, in the syntax of web search engines. */
  @Maybe() @IsString() @MaxLength(300) q?: string;
}

/** `order`: as in the texts · `latest`: newest account first · `bearer`: by the bearer's name · `contested`: contested first. */
export const COMMITMENT_SORTS = ['order', 'latest', 'bearer', 'contested'] as const;

export class CommitmentsQuery extends ListQuery {
  @Countries(200) country?: string[];
  @AnyOf(BEARER_KINDS) bearer?: BearerKind[];
  /** Slug of an international body that bears it, such as `ohchr`. */
  @Texts(20) body?: string[];
  @AnyOf(APPLICABILITIES) applicability?: Applicability[];
  /** Why it applies, does not apply, or may. */
  @AnyOf(APPLICABILITY_REASONS) reason?: ApplicabilityReason[];
  /** What the State said of a recommendation of a review, by its latest stated position. */
  @AnyOf(STATED_POSITIONS) position?: StatedPositionType[];
  /** The status in the lane named by `voice` (the bearer's by default). */
  @AnyOf(STANDING_STATUSES) status?: StandingStatus[];
  /** With accounts in this voice; decides which lane `status` reads. */
  @Maybe() @IsIn(['bearer', 'independent', 'mechanism']) voice?: 'bearer' | 'independent' | 'mechanism';
  @AnyOf(EVIDENCE_LEVELS) evidence?: EvidenceLevel[];
  @Maybe() @IsIn(['true', 'false']) contested?: 'true' | 'false';
  /** Current accounts do not all say the same. */
  @Maybe() @IsIn(['true', 'false']) differing?: 'true' | 'false';
  @Maybe() @IsIn(['true', 'false']) stale?: 'true' | 'false';
  @Maybe() @IsIn(['true', 'false']) overdue?: 'true' | 'false';
  /** `<scale>:<value>` of the mechanism's finding. */
  @Texts(50) assessment?: string[];
  /** Slug of an organisation that published an account. */
  @Maybe() @IsString() @MaxLength(100) organisation?: string;
  @Texts(50) document?: string[];
  @Texts(50) mechanism?: string[];
  @Texts(50) theme?: string[];
  @Texts(50) recommendation?: string[];
  @Texts(20) region?: string[];
  /** UN regional groups. */
  @Texts(5) group?: string[];
  /** `true`: the demonstration States alone; `false` (default without `country`): the world alone. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  @Maybe() @IsString() @MaxLength(300) q?: string;
  @Maybe() @IsIn(COMMITMENT_SORTS) sort?: (typeof COMMITMENT_SORTS)[number];
  /** Standing as published by the end of this day (UTC). */
  @Maybe() @Day() asOf?: string;
}

/** A member's own list: the filters of the public list, over what is assigned or observed. */
export class MyCommitmentsQuery extends CommitmentsQuery {
  @AnyOf(UPDATE_STATES) state?: UpdateState[];
}

export class UpdatesQuery extends ListQuery {
  @AnyOf(UPDATE_STATES) state?: UpdateState[];
  @Maybe() @IsIn(['mine', 'queue']) scope?: 'mine' | 'queue';
  @Maybe() @IsUUID() commitment?: string;
}

/** Groups always come whole, so `limit` and `after` change nothing. */
export class ProgressQuery extends ListQuery {
  @Maybe() @IsIn(PROGRESS_GROUPINGS) groupBy?: ProgressGrouping;
  @Texts(50) document?: string[];
  @Texts(50) theme?: string[];
  @Texts(50) mechanism?: string[];
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  @Maybe() @Day() asOf?: string;
}

export class PledgesQuery extends ListQuery {
  @Countries(200) country?: string[];
  @Texts(50) document?: string[];
}

/** Acts of States on treaties, as the depositary's list gave them. */
export class TreatyStatusesQuery extends ListQuery {
  @Texts(50) treaty?: string[];
  @Countries(200) country?: string[];
}

export class AsOfQuery {
  @Maybe() @Day() asOf?: string;
  @Maybe() @Matches(/^[a-z]{2}$/) lang?: string;
}

export class DocumentsQuery extends ListQuery {
  @Texts(50) mechanism?: string[];
  /** `true`: what invented organisations published, alone; without it the world alone. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
}

/** Of a document as a file to exchange. */
export class ExchangeQuery {
  @Maybe() @IsIn(['json', 'csv']) format?: 'json' | 'csv';
}

export class ParagraphsQuery extends ListQuery {
  @AnyOf(PARAGRAPH_KINDS) kind?: ParagraphKind[];
  /** Only what became trackable, or only what did not. */
  @Maybe() @IsIn(['true', 'false']) actionable?: 'true' | 'false';
}

export class CountriesQuery extends ListQuery {
  /** M49 codes of regions; `demonstration` for the invented States. */
  @Texts(20) region?: string[];
  /** UN regional groups. */
  @Texts(5) group?: string[];
  /** `true`: the demonstration States alone; `false`: without them; both, marked, by default. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
}

export class SearchQuery extends ListQuery {
  /** Words, a quoted phrase, `or`, `-without`; or a symbol and a paragraph, such as `A/RES/68/179 OP3`. */
  @Maybe() @IsString() @MaxLength(300) q?: string;
  @Texts(50) document?: string[];
  /** `true`: what invented organisations published, alone; without it, and where no document is named, the world alone. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
}

/** Published accounts, newest first. */
export class PublishedUpdatesQuery extends ListQuery {
  @Countries(200) country?: string[];
  @AnyOf(BEARER_KINDS) bearer?: BearerKind[];
  @Maybe() @IsIn(['bearer', 'independent']) voice?: 'bearer' | 'independent';
  @AnyOf(IMPLEMENTATION_STATUSES) status?: ImplementationStatus[];
  /** `true`: only the accounts that count now, one for the bearer and one for each independent organisation. */
  @Maybe() @IsIn(['true', 'false']) current?: 'true' | 'false';
  /** `false`: without accounts that were withdrawn or hidden; `true`: only those. */
  @Maybe() @IsIn(['true', 'false']) removed?: 'true' | 'false';
  /** Published on this day (UTC) or later. */
  @Maybe() @Day() since?: string;
  @AnyOf(APPLICABILITIES) applicability?: Applicability[];
  @Texts(50) document?: string[];
  @Texts(50) mechanism?: string[];
  @Texts(50) theme?: string[];
  @Texts(50) recommendation?: string[];
  @Maybe() @many() @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) commitment?: string[];
  /** Slug of an organisation. */
  @Maybe() @IsString() @MaxLength(100) organisation?: string;
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  /** As published by the end of this day (UTC). */
  @Maybe() @Day() asOf?: string;
}
