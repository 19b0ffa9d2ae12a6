import { Injectable } from '@nestjs/common';
import { Challenges } from '../challenges/challenges';
import { aTotpSecret, stepOf } from './totp-code';
import { TotpRepository } from './totp.repository';
import { TotpSecrets } from './totp-secrets';

/** Codes of an authenticator app (RFC 6238: SHA-1, 30 seconds, six digits, what all of them can do). */
@Injectable()
export class Totp {
  constructor(
    private readonly repository: TotpRepository,
    private readonly secrets: TotpSecrets,
    private readonly challenges: Challenges,
  ) {}

  /** A secret that counts once its first code was right; until then a former one stays in force. */
  async begin(userId: string): Promise<string> {
    const secret = aTotpSecret();
    await this.challenges.begin('totp_enrolment', { userId, content: { sealed: this.secrets.seal(userId, secret) } });
    return secret;
  }

  /** In the open transaction. False where nothing was begun, or the code is not of what was. */
  async confirm(userId: string, code: string): Promise<boolean> {
    const begun = await this.challenges.newestOf('totp_enrolment', userId);
    const sealed = begun?.content.sealed;
    if (!begun || typeof sealed !== 'string') return false;
    const step = await stepOf(this.secrets.open(userId, sealed), code);
    if (step === null || !(await this.challenges.spend(begun))) return false;
    await this.repository.keep(userId, sealed, step);
    return true;
  }

  /** In the open transaction. True once per code. */
  async use(userId: string, code: string): Promise<boolean> {
    const sealed = await this.repository.secretOf(userId);
    if (sealed === null) return false;
    const step = await stepOf(this.secrets.open(userId, sealed), code);
    return step !== null && this.repository.useStep(userId, step);
  }

  /** In the open transaction. */
  remove(userId: string): Promise<void> {
    return this.repository.remove(userId);
  }
}
