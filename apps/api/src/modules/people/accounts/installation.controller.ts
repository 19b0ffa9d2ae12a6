import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import type { AccountCountsView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { Id } from '../../../http/bodies/validation';
import { InstallationService } from './installation.service';

@Controller('api/v1/installation/accounts')
export class InstallationController {
  constructor(private readonly installation: InstallationService) {}

  /** How many accounts each organisation has, how many sleep and how many are closed; without any name. */
  @Get()
  @Can('installation.read')
  counts(@CurrentActor() actor: Actor): Promise<AccountCountsView[]> {
    return this.installation.counts(actor);
  }

  /** Closes an account that does harm. Its sessions and tokens end at once. */
  @Delete(':userId')
  @HttpCode(204)
  @Can('installation.disable_account')
  disable(@CurrentActor() actor: Actor, @Id('userId') userId: string): Promise<void> {
    return this.installation.disable(actor, userId);
  }
}
