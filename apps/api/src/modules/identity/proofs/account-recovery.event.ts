import { Injectable } from '@nestjs/common';
import { type PreparedPassword, PasswordSetting } from '../passwords/password-setting.event';
import { SessionsEnding } from '../sessions/sessions.event';
import { AccountProofsRepository } from './account-proofs.repository';
import { CodeProofs } from './code-proofs';

const SIX_DIGITS = /^\d{6}$/;

/** How somebody who lost a proof is proven from then on. In the open transaction of `heed_identity`, unless it says otherwise. */
@Injectable()
export class AccountRecovery {
  constructor(
    private readonly proofs: AccountProofsRepository,
    private readonly codes: CodeProofs,
    private readonly passwords: PasswordSetting,
    private readonly sessions: SessionsEnding,
  ) {}

  /**
   * True where there is no second factor, or this code is right. Somebody who has a passkey alone signs in with it and needs
   * no new password: given one, whoever agreed could then take the passkey away as well.
   */
  async codeHolds(userId: string, code: string | undefined): Promise<boolean> {
    const has = await this.proofs.secondFactorsOf(userId);
    if (!has.code) return !has.passkey;
    return code !== undefined && this.codes.use(userId, SIX_DIGITS.test(code) ? 'totp' : 'recovery_code', code);
  }

  /** Outside a transaction. It has to stand alone: which factors there are is not told to whoever holds a link. */
  newPassword(password: string, words: readonly string[]): Promise<PreparedPassword> {
    return this.passwords.prepare(password, { secondFactor: false, words });
  }

  /** Ends whatever was open on the account. */
  async setPassword(userId: string, prepared: PreparedPassword): Promise<void> {
    await this.passwords.set(userId, prepared);
    await this.sessions.ofUser(userId);
  }

  /** Everything that stood beside the password goes, with whatever was open; the next sign-in has to enrol again. */
  async forgetProofs(userId: string): Promise<void> {
    await this.proofs.forgetProofs(userId);
    await this.proofs.revokeTokens(userId);
    await this.sessions.ofUser(userId);
  }
}
