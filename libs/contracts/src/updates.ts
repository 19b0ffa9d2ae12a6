import type { Action, ImplementationStatus, UpdateState } from '@heed/domain';
import { IMPLEMENTATION_STATUSES } from '@heed/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, ValidateNested } from 'class-validator';
import { Day, Maybe, PublicLink, Uuid } from './decorators';
import type { CommitmentRow, Visibility } from './commitments';
import type { OrganisationRef } from './references';
import type { AskView } from './recommendations';
import { Length, MaxLength } from './text-length';

export class AskStatusDto {
  /** The ask (limb) it speaks of. */
  @Uuid() askId!: string;
  /** Status of that ask, by its written criterion. */
  @IsIn(IMPLEMENTATION_STATUSES) status!: ImplementationStatus;
}

/** Whole content of an update; a draft may leave anything empty. */
export class UpdateContentDto {
  /** Status by its written criterion; rolled up from `askStatuses` where the recommendation has several asks. */
  @Maybe() @IsIn(IMPLEMENTATION_STATUSES) status?: ImplementationStatus | null;
  /** Where the recommendation has several asks, the status of each; empty otherwise. */
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => AskStatusDto) askStatuses: AskStatusDto[] =
    [];
  /** First day of the period reported on, YYYY-MM-DD. */
  @Maybe() @Day() periodStart?: string | null;
  /** Last day of the period reported on, YYYY-MM-DD; not after the day of publication. */
  @Maybe() @Day() periodEnd?: string | null;
  /** What changed, in words a journalist can quote. */
  @IsString() @MaxLength(10_000) narrative: string = '';
  /** Laws, plans, budgets, trainings: one a line. */
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(1_000, { each: true }) measures: string[] = [];
  /** What stands in the way. */
  @IsString() @MaxLength(5_000) obstacles: string = '';
  /** What comes next, and by when. */
  @IsString() @MaxLength(5_000) nextSteps: string = '';
  /** Why, for `regressed` and `no_longer_relevant`. */
  @IsString() @MaxLength(2_000) statusReason: string = '';
}

export class CreateUpdateDto extends UpdateContentDto {
  /** What it reports on. */
  @Uuid() commitmentId!: string;
  /** The published update that this one corrects. */
  @Maybe() @Uuid() corrects?: string | null;
}

export class ReturnUpdateDto {
  /** What should be changed, for the ministry to read. */
  @IsString() @Length(1, 5_000) comment!: string;
}

export class WithdrawUpdateDto {
  /** For the organisation alone. */
  @Maybe() @IsString() @MaxLength(2_000) reason?: string | null;
}

export class AttachLinkDto {
  /** What stands behind the link, in the words that readers see. */
  @IsString() @Length(1, 300) title!: string;
  /** Address on http or https, to be published with the update; the server never fetches it. */
  @PublicLink() @MaxLength(2_000) url!: string;
}

export class AttachFileDto {
  /** What the file is; its name is used when empty. */
  @Maybe() @IsString() @MaxLength(300) title?: string | null;
}

export interface EvidenceView {
  id: string;
  kind: 'file' | 'link';
  title: string;
  url: string | null;
  fileName: string | null;
  mediaType: string | null;
  bytes: number | null;
  sha256: string | null;
  createdAt: string;
}

export interface UpdateCommentView {
  id: string;
  author: OrganisationRef;
  post: string;
  body: string;
  at: string;
}

/** A commitment on a member's own list, with what only the organisation knows of it. */
export interface MyCommitmentRow extends CommitmentRow {
  /** Inner date of the own assignment, never shown outside the State. */
  dueOn: string | null;
  /** The organisation's unfinished update. */
  open: { updateId: string; state: UpdateState } | null;
  /** When the organisation's own account was last published that stands now; the list's `lastPublishedAt` is of anybody's. */
  ownPublishedAt: string | null;
  /** To whom the State's mechanism gave it, each with its inner date; null for whoever is not told of all. */
  assignedTo: (OrganisationRef & { dueOn: string | null })[] | null;
}

/** A row of "my updates" or of the queue for clearance. */
export interface UpdateRow {
  id: string;
  state: UpdateState;
  status: ImplementationStatus | null;
  organisation: OrganisationRef;
  commitment: CommitmentRow;
  periodStart: string | null;
  periodEnd: string | null;
  updatedAt: string;
  /** When it was last sent to whoever clears it; null where it never was, or was taken back before it went out. */
  submittedAt: string | null;
  /** The Monday on which it goes out with the weekly batch, where its author's name is withheld. */
  releaseOn: string | null;
  /** What became of it on the public side; null before it stands there. */
  visibility: Visibility | null;
  version: number;
}

/** An update on the working side, with what the reader may do to it. */
export interface UpdateView extends UpdateRow {
  voice: 'bearer' | 'independent';
  /** Who clears and publishes it once it is sent: the State's publisher, or a validator of the organisation itself. */
  decidedBy: 'publisher' | 'organisation';
  asks: AskView[];
  askStatuses: { askId: string; status: ImplementationStatus }[];
  narrative: string;
  measures: string[];
  obstacles: string;
  nextSteps: string;
  statusReason: string;
  /** In which name the public reads it, or will once its batch is out; null before that is settled, and after a withdrawal. */
  publicName: string | null;
  corrects: string | null;
  /** When it came to stand on the public side; null before. */
  publishedAt: string | null;
  evidence: EvidenceView[];
  comments: UpdateCommentView[];
  /** The organisation's last published update on this commitment, to start from. */
  previous: {
    id: string;
    status: ImplementationStatus | null;
    periodEnd: string | null;
    narrative: string | null;
  } | null;
  abilities: Action[];
}
