import { Injectable } from '@nestjs/common';
import type { SecondFactor } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';
import { RuleBroken } from '../../../http/problems/problems';
import { Passwords } from '../passwords/passwords.reader';
import { IDENTITY } from '../identity-context';
import { Refusals } from '../proofs/refusals';
import { AccountRepository, type PasswordAccount } from './account.repository';
import type { Account } from '../sessions/sessions.service';

/** An account whose password was right, and what it has beside. */
export interface CheckedAccount extends Account {
  factors: SecondFactor[];
}

/** Recovery codes stand in for a factor; alone they are none. */
const factorsOf = ({ passkey, totp, recoveryCodes }: PasswordAccount): SecondFactor[] => {
  if (!passkey && !totp) return [];
  return [
    ...(passkey ? ['passkey' as const] : []),
    ...(totp ? ['totp' as const] : []),
    ...(recoveryCodes ? ['recovery_code' as const] : []),
  ];
};

const checked = (account: PasswordAccount): CheckedAccount => ({
  userId: account.userId,
  organisationId: account.organisationId,
  post: account.post,
  proofVersion: account.proofVersion,
  factors: factorsOf(account),
});

@Injectable()
export class SignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: AccountRepository,
    private readonly passwords: Passwords,
    private readonly refusals: Refusals,
  ) {}

  /** The account of this e-mail and password. One answer for every reason to refuse, after the same work. */
  async check(email: string, password: string): Promise<CheckedAccount> {
    const account = await this.transactions.run(IDENTITY, () => this.repository.byEmail(email));
    const right = await this.passwords.matches(account?.secret ?? null, password);
    if (account && right && !account.refused) return checked(account);
    await this.refusals.record(account);
    throw new RuleBroken('session.wrong_credentials');
  }
}
