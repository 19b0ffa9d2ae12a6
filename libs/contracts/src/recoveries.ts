import type { Action, OrganisationKind } from '@heed/domain';
import { IsIn, IsString } from 'class-validator';
import { EmailAddress, LinkToken, Maybe, Uuid } from './decorators';
import { Length } from './text-length';

export const RECOVERY_KINDS = ['password', 'second_factor'] as const;
export type RecoveryKind = (typeof RECOVERY_KINDS)[number];

export class AskRecoveryDto {
  /** Of the account that its owner cannot get into. */
  @EmailAddress() email!: string;
}

export class BeginRecoveryDto {
  /** Whom to let back in: a member of one's own organisation. */
  @Uuid() userId!: string;
  /** `password` keeps the second factor; `second_factor` takes it away and asks for a new one. */
  @IsIn(RECOVERY_KINDS) kind!: RecoveryKind;
}

/** A recovery under way. `asked` waits for the first to take it up, `begun` for the second to agree, `agreed` for the person. */
export interface RecoveryView {
  id: string;
  organisation: { id: string; name: string; kind: OrganisationKind };
  person: { userId: string; name: string; email: string };
  kind: RecoveryKind;
  stage: 'asked' | 'begun' | 'agreed';
  /** The first of the two; null while only the person has asked. */
  requestedBy: string | null;
  /** ISO instants. */
  requestedAt: string;
  expiresAt: string;
  abilities: Action[];
}

/** `link` once two have agreed: shown once, for the person alone. */
export interface AgreedView {
  stage: 'begun' | 'agreed';
  link: string | null;
}

export class UseRecoveryDto {
  /** What stands behind the `#` of the link. */
  @LinkToken() token!: string;
  /** The new one: at least 15 characters, or 8 where a second factor stays; not one of the common ones. */
  @IsString() @Length(8, 200) password!: string;
  /** Six digits or a recovery code, where a second factor is enrolled and stays. */
  @Maybe() @IsString() @Length(6, 40) code?: string | null;
}
