import { Injectable } from '@nestjs/common';
import { factorsSuffice, mayChangeFactors, mostNeeded, type Factors } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { RuleBroken } from '../../../http/problems/problems';
import type { Member } from '../../../http/request-scope';
import { AuditLog } from '../../audit/audit.event';
import { identityOf } from '../identity-context';
import { SessionsEnding } from '../sessions/sessions.event';
import { OwnAccountRepository, type OwnAccountRow } from './own-account.repository';

/** @throws RuleBroken where the person would be left with less than their roles ask for, or a password that is too short alone. */
export const leaveEnough = (account: OwnAccountRow, left: Factors): void => {
  if (!factorsSuffice(mostNeeded(account.memberships), left)) throw new RuleBroken('account.last_factor');
  if (left.passkeys === 0 && !left.totp && account.passwordStandsAlone === false)
    throw new RuleBroken('account.password_short');
};

/**
 * Every change to how a person signs in: by a session that was proven strongly enough, one change at a time, and with
 * the end of all other sessions (OWASP ASVS 5.0, 7.4.3).
 */
@Injectable()
export class AccountChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: OwnAccountRepository,
    private readonly ending: SessionsEnding,
    private readonly audit: AuditLog,
  ) {}

  /** Runs `work` in the transaction of the change, with the account as it is. */
  make<Result>(
    member: Member,
    action: `account.${string}`,
    work: (account: OwnAccountRow) => Promise<Result>,
  ): Promise<Result> {
    const { actor, sessionId } = member;
    return this.transactions.run(identityOf(actor), async () => {
      await this.repository.hold(actor.userId, sessionId);
      const account = await this.repository.read(actor.userId);
      this.allow(member, account);
      const result = await work(account);
      await this.ending.ofUser(actor.userId, sessionId);
      await this.audit.record({ action, targetKind: 'user', targetId: actor.userId });
      return result;
    });
  }

  /** Before something that has to be begun outside a transaction. */
  check(member: Member): Promise<OwnAccountRow> {
    return this.transactions.run(identityOf(member.actor), async () => {
      const account = await this.repository.read(member.actor.userId);
      this.allow(member, account);
      return account;
    });
  }

  private allow({ actor }: Member, account: OwnAccountRow): void {
    const factors = { passkeys: account.passkeys.length, totp: account.totp };
    if (!mayChangeFactors(mostNeeded(account.memberships), factors, actor.assurance))
      throw new RuleBroken('account.passkey_needed');
  }
}
