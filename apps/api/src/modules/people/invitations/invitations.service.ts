import { Injectable } from '@nestjs/common';
import type { InvitationView, InviteDto, NewInvitationView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import type { IdempotencyTicket } from '../../../http/conventions/idempotency';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { presentInvitation } from '../members/person.presenter';
import { MemberTrail } from '../../audit/member-trail.event';
import { inOwnOrganisation, requireAccess } from '../require-access';
import { isInvented } from './invented-address';
import { InvitationIssuer } from './invitations.event';
import { InvitationsRepository } from './invitations.repository';

/** An administrator asks somebody in, or takes that back. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly trail: MemberTrail,
    private readonly invitations: InvitationsRepository,
    private readonly issuer: InvitationIssuer,
  ) {}

  /** The stored answer of the key has no link: what shows it once must not show it again, nor lie in a table. */
  async invite(actor: Actor, ticket: IdempotencyTicket, dto: InviteDto): Promise<NewInvitationView> {
    let link: string | null = null;
    const view = await this.trail.once(actor, ticket, async () => {
      const issued = await this.issue(actor, dto);
      link = issued.link;
      return issued.view;
    });
    return { ...view, link };
  }

  revoke(actor: Actor, id: string): Promise<void> {
    return this.trail.run(actor, async () => {
      requireAccess(actor, 'person.invite', inOwnOrganisation(actor));
      if (!(await this.invitations.revoke(actor.organisationId, id))) throw new NotFound();
      await this.trail.leave({
        action: 'invitation.revoked',
        aggregateId: id,
        targetKind: 'invitation',
        targetId: id,
      });
    });
  }

  private async issue(actor: Actor, dto: InviteDto): Promise<{ view: InvitationView; link: string }> {
    requireAccess(actor, 'person.invite', inOwnOrganisation(actor));
    const { organisationId, userId: invitedBy } = actor;
    const [email, post, roles] = [dto.email, dto.post.trim(), dto.roles];
    if (actor.demonstration && !isInvented(email))
      throw new RuleBroken('request.invalid', { fields: [{ field: 'email', reason: 'inventedAddress' }] });
    if (await this.invitations.isMember(organisationId, email)) throw new RuleBroken('person.member_already');
    const { id, link } = await this.issuer.issue({ organisationId, email, roles, post, invitedBy });
    const row = await this.invitations.byId(organisationId, id);
    if (!row) throw new Error('an invitation that was just written is not there');
    await this.trail.leave({
      action: 'invitation.created',
      aggregateId: id,
      targetKind: 'invitation',
      targetId: id,
      codes: { roles: { from: null, to: roles } },
      diff: { email, post },
    });
    return { view: presentInvitation(row), link };
  }
}
