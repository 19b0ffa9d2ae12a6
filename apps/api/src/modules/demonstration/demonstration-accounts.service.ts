import { Injectable } from '@nestjs/common';
import type { DemonstrationAccountsView } from '@heed/contracts';
import { Env } from '../../config/env';
import { NotFound } from '../../http/problems/problems';
import { presentAccounts } from './demonstration-accounts.presenter';
import { DemonstrationAccountsReadModel } from './demonstration-accounts.read-model';

/** Who can be tried out. Where the demonstration is off or was removed, there is no such page. */
@Injectable()
export class DemonstrationAccounts {
  constructor(
    private readonly env: Env,
    private readonly accounts: DemonstrationAccountsReadModel,
  ) {}

  async list(): Promise<DemonstrationAccountsView> {
    const rows = this.env.demonstration ? await this.accounts.all() : [];
    if (rows.length === 0) throw new NotFound();
    return presentAccounts(rows);
  }
}
