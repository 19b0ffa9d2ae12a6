import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

/** What proves a person beside the password. */
export interface SecondFactors {
  /** An authenticator app, or recovery codes that are left. */
  code: boolean;
  passkey: boolean;
}

const SECOND_FACTORS = `
  SELECT EXISTS (SELECT FROM people.credential t WHERE t.user_id = $1 AND t.kind = 'totp')
           OR EXISTS (SELECT FROM people.recovery_code r WHERE r.user_id = $1 AND r.used_at IS NULL) AS code,
         EXISTS (SELECT FROM people.passkey k WHERE k.user_id = $1) AS passkey`;

/** All that proves a person, whichever way in it belongs to. Runs in a transaction of `heed_identity`. */
@Injectable()
export class AccountProofsRepository {
  constructor(private readonly transactions: Transactions) {}

  async secondFactorsOf(userId: string): Promise<SecondFactors> {
    const [row] = await this.transactions.query<SecondFactors>(SECOND_FACTORS, [userId]);
    if (!row) throw new Error('what proves a person was not counted');
    return row;
  }

  /** As the database does for whoever leaves (0017-people.sql). */
  async forgetProofs(userId: string): Promise<void> {
    await this.transactions.query('SELECT people.forget_proofs($1)', [userId]);
  }

  async revokeTokens(userId: string): Promise<void> {
    await this.transactions.query(
      'UPDATE people.api_token SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL',
      [userId],
    );
  }
}
