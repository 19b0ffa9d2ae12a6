import { Injectable } from '@nestjs/common';
import type { AccountView, ChangePasswordDto } from '@heed/contracts';
import { hasFactor, type Factors } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { RuleBroken } from '../../../http/problems/problems';
import type { Member } from '../../../http/request-scope';
import { identityOf } from '../identity-context';
import { PasswordSetting } from '../passwords/password-setting.event';
import { AccountChanges } from './account-changes';
import { presentAccount } from './own-account.presenter';
import { OwnAccountRepository, type OwnAccountRow } from './own-account.repository';

/** How the person who is signed in does that. */
@Injectable()
export class AccountService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: OwnAccountRepository,
    private readonly changes: AccountChanges,
    private readonly passwords: PasswordSetting,
  ) {}

  read(member: Member): Promise<AccountView> {
    return this.transactions.run(identityOf(member.actor), async () =>
      presentAccount(await this.repository.read(member.actor.userId), member),
    );
  }

  async changePassword(member: Member, { password }: ChangePasswordDto): Promise<void> {
    const account = await this.changes.check(member);
    const prepared = await this.passwords.prepare(password, {
      secondFactor: hasFactor(factorsOf(account)),
      words: [account.email, account.name, ...account.memberships.map(({ organisation }) => organisation)],
    });
    await this.changes.make(member, 'account.password_changed', (now) => {
      // The factor beside which it was long enough may be gone since.
      if (!prepared.standsAlone && !hasFactor(factorsOf(now))) throw new RuleBroken('account.password_short');
      return this.passwords.set(member.actor.userId, prepared);
    });
  }
}

const factorsOf = ({ totp, passkeys }: OwnAccountRow): Factors => ({ totp, passkeys: passkeys.length });
