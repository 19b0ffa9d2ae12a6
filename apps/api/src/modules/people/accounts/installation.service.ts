import { Injectable } from '@nestjs/common';
import type { AccountCountsView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { contextOf } from '../../../http/access/access';
import { NotFound } from '../../../http/problems/problems';
import { AuditLog } from '../../audit/audit.event';
import { StaleAccounts } from './stale-accounts';
import { StaleAccountsRepository } from './stale-accounts.repository';

/** What the operator may know of accounts, and the one thing that may be done to them: close one. Nobody acts as another. */
@Injectable()
export class InstallationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: StaleAccountsRepository,
    private readonly stale: StaleAccounts,
    private readonly audit: AuditLog,
  ) {}

  counts(actor: Actor): Promise<AccountCountsView[]> {
    return this.transactions.run(contextOf(actor), () => this.accounts.counts());
  }

  /** Accounts are the identity role's to write. The organisations concerned find it in their trails as well. */
  disable(actor: Actor, userId: string): Promise<void> {
    return this.transactions.run({ ...contextOf(actor), role: 'heed_identity' }, async () => {
      const disabled = await this.accounts.disable(userId, actor.userId);
      if (!disabled) throw new NotFound();
      await this.stale.record([disabled], 'operator');
      await this.audit.record({ action: 'account.disabled', targetKind: 'user', targetId: userId, reason: 'operator' });
    });
  }
}
