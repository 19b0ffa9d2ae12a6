import type { Applicability, BearerKind, ImplementationStatus, UpdateState } from '@heed/domain';
import { APPLICABILITIES, BEARER_KINDS, IMPLEMENTATION_STATUSES, UPDATE_STATES } from '@heed/domain';
import { IsIn, IsString } from 'class-validator';
import { Day, Maybe, Uuid } from './decorators';
import { AnyOf, Countries, ListQuery, several, Texts } from './filters';
import { MaxLength } from './text-length';

/** A member's updates, on the working side. */
export class UpdatesQuery extends ListQuery {
  /** Where they stand on their way to publication. */
  @AnyOf(UPDATE_STATES) state?: UpdateState[];
  /** `mine` (default): the own organisation's · `queue`: those that wait for whoever clears them. */
  @Maybe() @IsIn(['mine', 'queue']) scope?: 'mine' | 'queue';
  /** Id of the commitment that they are about. */
  @Maybe() @Uuid() commitment?: string;
}

/** Published accounts, newest first. */
export class PublishedUpdatesQuery extends ListQuery {
  /** States that they are about, ISO 3166-1 alpha-3. */
  @Countries(200) country?: string[];
  /** Who answers for the commitment. */
  @AnyOf(BEARER_KINDS) bearer?: BearerKind[];
  /** `bearer`: by whoever answers for it · `independent`: by others. */
  @Maybe() @IsIn(['bearer', 'independent']) voice?: 'bearer' | 'independent';
  /** The status that they report. */
  @AnyOf(IMPLEMENTATION_STATUSES) status?: ImplementationStatus[];
  /** `true`: only the accounts that count now, one for the bearer and one for each independent organisation. */
  @Maybe() @IsIn(['true', 'false']) current?: 'true' | 'false';
  /** `false`: without accounts that were withdrawn or hidden; `true`: only those. */
  @Maybe() @IsIn(['true', 'false']) removed?: 'true' | 'false';
  /** Published on this day (UTC) or later. */
  @Maybe() @Day() since?: string;
  /** Whether the commitment applies to its bearer. */
  @AnyOf(APPLICABILITIES) applicability?: Applicability[];
  /** Keys of documents, such as `unga-68-179`. */
  @Texts(50) document?: string[];
  /** Codes of the bodies that issue, such as `igwg`. */
  @Texts(50) mechanism?: string[];
  /** Ids of themes, such as `legislation`. */
  @Texts(50) theme?: string[];
  /** Keys or ids of recommendations. */
  @Texts(50) recommendation?: string[];
  /** Ids of commitments. */
  @several(50) @Uuid({ each: true }) commitment?: string[];
  /** Slug of an organisation. */
  @Maybe() @IsString() @MaxLength(100) organisation?: string;
  /** `true`: about invented States alone; without it, and where neither State nor commitment is named, the world alone. */
  @Maybe() @IsIn(['true', 'false']) demonstration?: 'true' | 'false';
  /** As published by the end of this day (UTC). */
  @Maybe() @Day() asOf?: string;
}
