import { Injectable } from '@nestjs/common';
import { RecoveryCodes } from '../recovery-codes/recovery-codes';
import { Totp } from '../second-factor/totp';

/** Codes that a person types. In the open transaction; each is right once. */
@Injectable()
export class CodeProofs {
  constructor(
    private readonly totp: Totp,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  use(userId: string, method: 'totp' | 'recovery_code', code: string): Promise<boolean> {
    return method === 'totp' ? this.totp.use(userId, code) : this.recoveryCodes.use(userId, code);
  }
}
