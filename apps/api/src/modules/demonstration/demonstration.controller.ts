import { Controller, Get } from '@nestjs/common';
import type { DemonstrationAccountsView } from '@heed/contracts';
import { Public } from '../../http/access/access';
import { DemonstrationAccounts } from './demonstration-accounts.service';

@Controller('api/v1/demonstration')
export class DemonstrationController {
  constructor(private readonly accounts: DemonstrationAccounts) {}

  /** Accounts of invented people, with their password. */
  @Get('accounts')
  @Public()
  list(): Promise<DemonstrationAccountsView> {
    return this.accounts.list();
  }
}
