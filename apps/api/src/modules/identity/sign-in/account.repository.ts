import { Injectable } from '@nestjs/common';
import { Env } from '../../../config/env';
import { Transactions } from '../../../database/transactions';
import { ACCOUNT_COLUMNS, ACCOUNT_TABLES, type AccountRow, FIRST_MEMBERSHIP } from './account-row';

/** What signing in by password needs of an account. */
export interface PasswordAccount extends AccountRow {
  secret: string;
  totp: boolean;
  passkey: boolean;
  recoveryCodes: boolean;
}

const BY_EMAIL = `
  SELECT ${ACCOUNT_COLUMNS}, p.secret,
         EXISTS (SELECT FROM people.credential t WHERE t.user_id = u.id AND t.kind = 'totp') AS totp,
         EXISTS (SELECT FROM people.passkey k WHERE k.user_id = u.id) AS passkey,
         EXISTS (SELECT FROM people.recovery_code r WHERE r.user_id = u.id AND r.used_at IS NULL) AS "recoveryCodes"
  FROM people.credential p ${ACCOUNT_TABLES}
  WHERE u.email = $2 AND p.kind = 'password' ${FIRST_MEMBERSHIP}`;

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class AccountRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly env: Env,
  ) {}

  async byEmail(email: string): Promise<PasswordAccount | null> {
    const [row] = await this.transactions.query<PasswordAccount>(BY_EMAIL, [this.env.demonstration, email]);
    return row ?? null;
  }
}
