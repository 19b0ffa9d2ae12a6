import type { Action, Assurance, OrganisationKind, OrganisationState, Role } from '@heed/domain';
import { IsString } from 'class-validator';
import { EmailAddress, Uuid } from './decorators';
import type { OrganisationRef } from './references';
import { Length } from './text-length';

export class SignInDto {
  /** As the person was invited by it, or gave it in the application. */
  @EmailAddress() email!: string;
  /** As it was set; nothing is cut off. */
  @IsString() @Length(1, 200) password!: string;
}

/** For which of their organisations somebody goes on. */
export class SwitchOrganisationDto {
  /** Id of an organisation that the person belongs to. */
  @Uuid() organisation!: string;
}

/** An organisation that the person belongs to. */
export interface MembershipView {
  organisation: { id: string; name: string; kind: OrganisationKind };
  post: string;
  /** The session works for this one. */
  current: boolean;
}

/** Who is signed in. Send `csrfToken` back as `X-CSRF-Token` with every change. */
export interface SessionView {
  user: { id: string; name: string; email: string };
  organisation: OrganisationRef;
  /** Where the organisation stands: `applied`, `verified`, `suspended`. */
  organisationState: OrganisationState;
  roles: Role[];
  post: string;
  isPublisher: boolean;
  /** Who publishes for the State of the organisation; null without a State or a publisher. */
  publisher: { name: string } | null;
  csrfToken: string;
  /** ISO instant. */
  expiresAt: string;
  abilities: Action[];
  /** How this session was proven. */
  assurance: Assurance;
  /** The least that the member's roles ask for. Where `assurance` is below it, only the own account is open. */
  neededAssurance: Assurance;
}
