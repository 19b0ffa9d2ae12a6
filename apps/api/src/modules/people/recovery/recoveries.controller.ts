import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { type AgreedView, BeginRecoveryDto, type RecoveryView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { Idempotent, type IdempotencyTicket } from '../../../http/conventions/idempotency';
import { Id } from '../../../http/bodies/validation';
import { RecoveriesService } from './recoveries.service';

@Controller('api/v1/recoveries')
export class RecoveriesController {
  constructor(private readonly recoveries: RecoveriesService) {}

  /** Recoveries under way: of one's own organisation, and of those where too few administrators are left to agree. */
  @Get()
  @Can('recovery.read')
  list(@CurrentActor() actor: Actor): Promise<RecoveryView[]> {
    return this.recoveries.list(actor);
  }

  /** Begins to let a colleague back in; another administrator has to agree. */
  @Post()
  @Can('recovery.begin')
  begin(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @Body() dto: BeginRecoveryDto,
  ): Promise<RecoveryView> {
    return this.recoveries.begin(actor, ticket, dto);
  }

  /** Takes up what the person asked for, or agrees as the second; then the answer has the link, once, good for 24 hours. */
  @Post(':id/approve')
  @HttpCode(200)
  @Can('recovery.approve')
  approve(@CurrentActor() actor: Actor, @Id() id: string): Promise<AgreedView> {
    return this.recoveries.approve(actor, id);
  }

  /** Ends a recovery; a link that was made stops working. */
  @Post(':id/refuse')
  @HttpCode(204)
  @Can('recovery.refuse')
  refuse(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.recoveries.refuse(actor, id);
  }
}
