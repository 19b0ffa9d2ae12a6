import type {
  Applicability,
  ApplicabilityReason,
  BearerKind,
  EvidenceLevel,
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
  PARAGRAPH_KINDS,
  STANDING_STATUSES,
  STATED_POSITIONS,
  UPDATE_STATES,
} from '@heed/domain';
import { IsIn, IsString, Matches } from 'class-validator';
import { Day, Maybe, Uuid } from './decorators';
import { AnyOf, Countries, ListQuery, Texts } from './filters';
import { PROGRESS_GROUPINGS, type ProgressGrouping } from './progress';
import { MaxLength } from './text-length';

export class RecommendationsQuery extends ListQuery {
  /** Keys of documents, such as `unga-68-179`. */
  @Texts(50) document?: string[];
  /** Codes of the bodies that issue, such as `igwg`. */
  @Texts(50) mechanism?: string[];
  /** Ids of themes, such as `legislation`. */
  @Texts(50) theme?: string[];
  /** Groups that are asked; partners do not count. */
  @AnyOf(ADDRESSEE_GROUPS) addressee?: string[];
  /** Ids of clusters, such as `ratify-icrmw`. */
  @Texts(50) cluster?: string[];
  /** States that have a commitment from it, ISO 3166-1 alpha-3. */
  @Countries(50) country?: string[];
  /** `true`: what invented organisations published, alone; without it, and where no document is named, the world alone. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  /** Words to find, in the syntax of web search engines. */
  @Maybe() @IsString() @MaxLength(300) q?: string;
}

/** `order`: as in the texts · `latest`: newest account first · `bearer`: by the bearer's name · `contested`: contested first. */
export const COMMITMENT_SORTS = ['order', 'latest', 'bearer', 'contested'] as const;

export class CommitmentsQuery extends ListQuery {
  /** The States themselves, their parliaments with them, ISO 3166-1 alpha-3. */
  @Countries(200) country?: string[];
  /** Who answers for it. */
  @AnyOf(BEARER_KINDS) bearer?: BearerKind[];
  /** Slug of an international body that bears it, such as `ohchr`. */
  @Texts(20) body?: string[];
  /** Whether it applies to its bearer. */
  @AnyOf(APPLICABILITIES) applicability?: Applicability[];
  /** Why it applies, does not apply, or may. */
  @AnyOf(APPLICABILITY_REASONS) reason?: ApplicabilityReason[];
  /** What the State said of a recommendation of a review, by its latest stated position. */
  @AnyOf(STATED_POSITIONS) position?: StatedPositionType[];
  /** The status in the lane named by `voice` (the bearer's by default). */
  @AnyOf(STANDING_STATUSES) status?: StandingStatus[];
  /** With accounts in this voice; decides which lane `status` reads. */
  @Maybe() @IsIn(['bearer', 'independent', 'mechanism']) voice?: 'bearer' | 'independent' | 'mechanism';
  /** How well the bearer's account is supported, from `none` to `corroborated`. */
  @AnyOf(EVIDENCE_LEVELS) evidence?: EvidenceLevel[];
  /** Another current account, or a later finding, contradicts the bearer's. */
  @Maybe() @IsIn(['true', 'false']) contested?: 'true' | 'false';
  /** Current accounts do not all say the same. */
  @Maybe() @IsIn(['true', 'false']) differing?: 'true' | 'false';
  /** The bearer's account is of a period that ended over 24 months ago. */
  @Maybe() @IsIn(['true', 'false']) stale?: 'true' | 'false';
  /** The year that the text sets as its deadline is over. */
  @Maybe() @IsIn(['true', 'false']) overdue?: 'true' | 'false';
  /** `<scale>:<value>` of the mechanism's finding. */
  @Texts(50) assessment?: string[];
  /** Slug of an organisation that published an account. */
  @Maybe() @IsString() @MaxLength(100) organisation?: string;
  /** Keys of documents, such as `unga-68-179`. */
  @Texts(50) document?: string[];
  /** Codes of the bodies that issue, such as `igwg`. */
  @Texts(50) mechanism?: string[];
  /** Ids of themes, such as `legislation`. */
  @Texts(50) theme?: string[];
  /** Keys or ids of recommendations. */
  @Texts(50) recommendation?: string[];
  /** M49 codes of regions. */
  @Texts(20) region?: string[];
  /** UN regional groups. */
  @Texts(5) group?: string[];
  /** `true`: the demonstration States alone; `false` (default without `country`): the world alone. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  /** Words to find in the texts, in the syntax of web search engines. */
  @Maybe() @IsString() @MaxLength(300) q?: string;
  /** In which order; `order` where nothing is asked for. */
  @Maybe() @IsIn(COMMITMENT_SORTS) sort?: (typeof COMMITMENT_SORTS)[number];
  /** Standing as published by the end of this day (UTC). */
  @Maybe() @Day() asOf?: string;
}

/** A member's own list: the filters of the public list, over what is assigned or observed. */
export class MyCommitmentsQuery extends CommitmentsQuery {
  /** With an update of the own organisation in one of these states. */
  @AnyOf(UPDATE_STATES) state?: UpdateState[];
  /** `true`: given to a ministry or agency by the State's mechanism · `false`: to none, as far as the member's organisation sees. */
  @Maybe() @IsIn(['true', 'false']) assigned?: 'true' | 'false';
  /** Id of the ministry or agency to which they are given. */
  @Maybe() @Uuid() assignee?: string;
}

/** Groups always come whole, so `limit` and `after` change nothing. */
export class ProgressQuery extends ListQuery {
  /** What the groups are; countries where nothing is asked for. */
  @Maybe() @IsIn(PROGRESS_GROUPINGS) groupBy?: ProgressGrouping;
  /** Keys of documents, such as `unga-68-179`. */
  @Texts(50) document?: string[];
  /** Ids of themes, such as `legislation`. */
  @Texts(50) theme?: string[];
  /** Codes of the bodies that issue, such as `igwg`. */
  @Texts(50) mechanism?: string[];
  /** `true`: the demonstration States alone; the world alone by default. They are never added up. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  /** As published by the end of this day (UTC). */
  @Maybe() @Day() asOf?: string;
}

export class PledgesQuery extends ListQuery {
  /** States that made them, ISO 3166-1 alpha-3; invented ones only where named. */
  @Countries(200) country?: string[];
  /** Keys of documents, such as `unga-68-179`. */
  @Texts(50) document?: string[];
}

/** Acts of States on treaties, as the depositary's list gave them. */
export class TreatyStatusesQuery extends ListQuery {
  /** Ids of treaties, such as `icerd`. */
  @Texts(50) treaty?: string[];
  /** States that acted, ISO 3166-1 alpha-3; invented ones only where named. */
  @Countries(200) country?: string[];
}

export class AsOfQuery {
  /** As published by the end of this day (UTC). */
  @Maybe() @Day() asOf?: string;
  /** Language of names, a two-letter code. */
  @Maybe() @Matches(/^[a-z]{2}$/) lang?: string;
}

export class DocumentsQuery extends ListQuery {
  /** Codes of the bodies that issue, such as `igwg`. */
  @Texts(50) mechanism?: string[];
  /** `true`: what invented organisations published, alone; without it the world alone. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
}

/** Of a document as a file to exchange. */
export class ExchangeQuery {
  /** `csv` for a table of paragraphs, pledges and votes; `json` by default. */
  @Maybe() @IsIn(['json', 'csv']) format?: 'json' | 'csv';
}

export class ParagraphsQuery extends ListQuery {
  /** What kind of paragraph they are. */
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
  /** Keys of documents to search in, such as `unga-68-179`. */
  @Texts(50) document?: string[];
  /** `true`: what invented organisations published, alone; without it, and where no document is named, the world alone. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
}
