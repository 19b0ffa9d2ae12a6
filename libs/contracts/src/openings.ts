import type { Action, OpeningStage, OrganisationKind } from '@heed/domain';
import { IsString } from 'class-validator';
import { Maybe, Uuid, Words } from './decorators';
import { MaxLength } from './text-length';

/** Minutes for which an opened trail can be read. */
export const OPENING_MINUTES = 60;
/** Days for which those that have ended are shown. */
export const OPENING_DAYS_SHOWN = 90;
/** Characters of the reason. */
export const OPENING_REASON_LENGTH = [20, 500] as const;

export class BeginOpeningDto {
  /** Whose trail: its id, as its own people or its verifier give it. */
  @Uuid() organisationId!: string;
  /** Why it cannot wait. The organisation reads it. */
  @Words(...OPENING_REASON_LENGTH) reason!: string;
}

/**
 * Emergency access: two of the operator's administrators see what was done with the accounts of one organisation, for an hour and
 * to read only: sign-ins, proofs, tokens, invitations, roles, recoveries. Nothing of its work, no reads, no reasons.
 */
export interface OpeningView {
  id: string;
  /** The name is null where the public does not know it any more: then nothing of it can be opened. */
  organisation: { id: string; name: string | null; kind: OrganisationKind };
  reason: string;
  stage: OpeningStage;
  /** The two, by name, for the operator's own; to the organisation its operator stands for them. */
  requestedBy: string | null;
  approvedBy: string | null;
  /** ISO instants. */
  requestedAt: string;
  approvedAt: string | null;
  /** When the request lapses, or the trail closes; when it ended, once it has. */
  endsAt: string;
  /** Pages of entries that were read. */
  pagesRead: number;
  /** When the organisation confirmed that it knows. */
  acknowledgedAt: string | null;
  abilities: Action[];
}

export class OpenedEntriesQuery {
  /** `next` of the page before. */
  @Maybe() @IsString() @MaxLength(400) after?: string;
}
