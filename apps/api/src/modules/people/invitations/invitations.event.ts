import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@heed/domain';
import { OneTimeLinks } from '../one-time-link';
import { InvitationsRepository } from './invitations.repository';

export interface Invitation {
  organisationId: string;
  email: string;
  roles: readonly Role[];
  post: string;
  /** Null: an operator's command. */
  invitedBy: string | null;
}

export interface IssuedInvitation {
  id: string;
  /** To hand over to the person: shown once and kept nowhere. Never into a log, the trail or a stored answer. */
  link: string;
}

/**
 * Invites somebody into an organisation, for seven days and once. Call it in the open transaction, of the organisation's
 * own administrator, of whoever has just verified it (the first administrator, while nobody has joined), or of a command;
 * the caller leaves the audit entry.
 */
@Injectable()
export class InvitationIssuer {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly links: OneTimeLinks,
  ) {}

  async issue({ organisationId, email, roles, post, invitedBy }: Invitation): Promise<IssuedInvitation> {
    const id = randomUUID();
    const { link, tokenHash } = this.links.make('join');
    const address = email.toLowerCase();
    await this.repository.addPost(organisationId, post);
    await this.repository.revokeOf(organisationId, address);
    await this.repository.add({ organisationId, id, email: address, roles, post, tokenHash, invitedBy });
    return { id, link };
  }
}
