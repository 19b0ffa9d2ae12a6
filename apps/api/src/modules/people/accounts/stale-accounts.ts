import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import { AuditLog } from '../../audit/audit.event';
import { type DisabledAccount, StaleAccountsRepository } from './stale-accounts.repository';

/** Closes accounts nobody uses. Each organisation finds it in its own trail. */
@Injectable()
export class StaleAccounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: StaleAccountsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** How many were closed; null where another replica is doing it. */
  disable(): Promise<number | null> {
    return this.transactions.run({ role: 'heed_identity' }, async () => {
      if (!(await this.accounts.alone())) return null;
      const disabled = await this.accounts.disableStale();
      await this.record(disabled, 'stale');
      return disabled.length;
    });
  }

  /** In the open transaction: chains are taken in one order, so that two who record in several do not wait for each other. */
  async record(disabled: readonly DisabledAccount[], reason: 'stale' | 'operator'): Promise<void> {
    const entries = disabled.flatMap(({ userId, organisationIds }) =>
      organisationIds.map((inTrailOf) => ({ userId, inTrailOf })),
    );
    entries.sort((a, b) => (a.inTrailOf < b.inTrailOf ? -1 : 1));
    for (const { userId, inTrailOf } of entries)
      await this.audit.record({
        action: 'account.disabled',
        targetKind: 'user',
        targetId: userId,
        reason,
        by: null,
        inTrailOf,
      });
  }
}
