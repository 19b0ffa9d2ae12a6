import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { InviteDto, type NewInvitationView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { Idempotent, type IdempotencyTicket } from '../../../http/conventions/idempotency';
import { Id } from '../../../http/bodies/validation';
import { InvitationsService } from './invitations.service';

@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  /** Asks somebody in for seven days. The link in the answer works once and is not shown again; an older one stops working. */
  @Post()
  @Can('person.invite')
  invite(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @Body() dto: InviteDto,
  ): Promise<NewInvitationView> {
    return this.invitations.invite(actor, ticket, dto);
  }

  /** Takes an invitation back. */
  @Delete(':id')
  @HttpCode(204)
  @Can('person.invite')
  revoke(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.invitations.revoke(actor, id);
  }
}
