import { Injectable } from '@nestjs/common';
import type { VerifiedOrganisationView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { InvitationIssuer } from '../../people/invitations/invitations.event';
import { OrganisationSurroundingsRepository } from '../records/surroundings.repository';

/** The post that the first administrator of an organisation holds until it names its own. */
const FIRST_POST = 'Administrator';

/** Whoever applied joins by invitation, once the identity of the organisation is verified. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly around: OrganisationSurroundingsRepository,
    private readonly invitations: InvitationIssuer,
  ) {}

  /** Null where nobody applied, or somebody has joined already. */
  async invite(actor: Actor, organisationId: string): Promise<VerifiedOrganisationView['invitation']> {
    const applicant = await this.around.applicant(organisationId);
    if (!applicant) return null;
    await this.around.closeFirstInvitation(organisationId);
    const { link } = await this.invitations.issue({
      organisationId,
      email: applicant.email,
      roles: ['administrator', 'validator', 'contributor'], // it may be the only one: somebody has to write and to publish
      post: FIRST_POST,
      invitedBy: actor.userId,
    });
    return { link, email: applicant.email };
  }

  forget(organisationId: string): Promise<void> {
    return this.around.forgetApplicant(organisationId);
  }
}
