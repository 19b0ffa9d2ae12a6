import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { aRecoveryCode, hashOfCode } from './recovery-code';
import { RecoveryCodeRepository } from './recovery-code.repository';

const HOW_MANY = 10;

/** For the day on which the device is lost. In the open transaction of `heed_identity`. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly repository: RecoveryCodeRepository) {}

  /** Ten of them in place of all former ones: in clear here, and nowhere again. */
  async renew(userId: string): Promise<string[]> {
    const codes = Array.from({ length: HOW_MANY }, aRecoveryCode);
    await this.repository.replace(
      userId,
      codes.map((code) => hashOfCode(userId, code)),
    );
    return codes;
  }

  /** True once per code. All are compared, so that time does not tell which came close. */
  async use(userId: string, code: string): Promise<boolean> {
    const hash = hashOfCode(userId, code);
    const [match] = (await this.repository.unused(userId)).filter((row) => timingSafeEqual(row.hash, hash));
    return match !== undefined && this.repository.use(userId, match.n);
  }

  /** Where the last factor that they stood in for is gone. */
  forget(userId: string): Promise<void> {
    return this.repository.replace(userId, []);
  }
}
