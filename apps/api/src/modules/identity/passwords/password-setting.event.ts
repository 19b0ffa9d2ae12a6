import { Injectable } from '@nestjs/common';
import { PasswordRepository } from './password.repository';
import { PasswordRule, type PasswordSubject } from './password-rule.reader';
import { Passwords } from './passwords.reader';

/** A password that may be set. */
export interface PreparedPassword {
  secret: string;
  standsAlone: boolean;
}

/** Sets passwords: of one's own account, with an accepted invitation, after a recovery. */
@Injectable()
export class PasswordSetting {
  constructor(
    private readonly rule: PasswordRule,
    private readonly passwords: Passwords,
    private readonly repository: PasswordRepository,
  ) {}

  /**
   * Outside a transaction: hashing takes its time and its turn.
   * @throws RuleBroken `request.invalid` that names what is wrong with the field `password`.
   */
  async prepare(password: string, subject: PasswordSubject): Promise<PreparedPassword> {
    this.rule.check(password, subject);
    return { secret: await this.passwords.hash(password), standsAlone: this.rule.standsAlone(password) };
  }

  /** In the open transaction of `heed_identity`. The person's sessions are the caller's to end (`SessionsEnding`). */
  set(userId: string, { secret, standsAlone }: PreparedPassword): Promise<void> {
    return this.repository.set(userId, secret, standsAlone);
  }
}
