import { Injectable } from '@nestjs/common';
import { Transactions, type TransactionContext } from '../../database/transactions';
import { RuleBroken } from '../../http/problems';
import { AuditLog } from '../audit/audit.event';
import { Passwords } from './passwords.reader';
import { SessionRepository } from './session.repository';
import type { Account } from './sessions.service';

const IDENTITY: TransactionContext = { role: 'heed_identity' };

@Injectable()
export class SignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: SessionRepository,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
  ) {}

  /** The account of this e-mail and password. One answer for every reason to refuse, after the same work. */
  async check(email: string, password: string): Promise<Account> {
    const account = await this.transactions.run(IDENTITY, () => this.repository.accountByEmail(email));
    const right = await this.passwords.matches(account?.secret ?? null, password);
    if (account && right && !account.disabled) return account;
    await this.transactions.run(IDENTITY, () => this.recordRefusal(account));
    throw new RuleBroken('session.wrong_credentials');
  }

  /** Attempts on accounts that do not exist are recorded as well, without the address: the work must not tell them apart. */
  private recordRefusal(account: Account | null): Promise<void> {
    const target = { targetKind: 'user', targetId: account?.userId ?? 'unknown' };
    return this.audit.record({ action: 'session.refused', ...target, ...(account ? { by: account } : {}) });
  }
}
