import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { AssignDto, type AssignmentsView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../http/access/access';
import { Id } from '../../http/bodies/validation';
import { Idempotent, type IdempotencyTicket } from '../../http/conventions/idempotency';
import { AssignmentsService } from './assignments.service';

@Controller('api/v1/commitments/:id/assignments')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  /** Who works on the commitment, within its State. */
  @Get()
  @Can('assignment.read')
  list(@CurrentActor() actor: Actor, @Id() id: string): Promise<AssignmentsView> {
    return this.assignments.list(actor, id);
  }

  /** Gives the commitment to a ministry or agency, which may report on it from now on. */
  @Post()
  @Can('commitment.assign')
  assign(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @Id() id: string,
    @Body() dto: AssignDto,
  ): Promise<AssignmentsView> {
    return this.assignments.assign(actor, ticket, id, dto);
  }

  /** Takes it back. A draft of that organisation stays, and can be gone on with once the commitment is given to it again. */
  @Delete(':organisationId')
  @HttpCode(204)
  @Can('commitment.assign')
  takeBack(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('organisationId') organisationId: string,
  ): Promise<void> {
    return this.assignments.takeBack(actor, id, organisationId);
  }
}
