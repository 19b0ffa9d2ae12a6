import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { WithdrawUpdateDto } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../http/access/access';
import { Id } from '../../http/bodies/validation';
import { UpdatesService } from './updates.service';

@Controller('api/v1/published-updates')
export class PublishedUpdatesController {
  constructor(private readonly updates: UpdatesService) {}

  /** Takes a published account back at once and everywhere; a dated note stays. */
  @Post(':id/withdraw')
  @HttpCode(204)
  @Can('update.withdraw')
  withdraw(@CurrentActor() actor: Actor, @Id() id: string, @Body() dto: WithdrawUpdateDto): Promise<void> {
    return this.updates.withdraw(actor, id, dto);
  }
}
