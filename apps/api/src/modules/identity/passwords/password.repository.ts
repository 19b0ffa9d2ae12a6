import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class PasswordRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Personal tokens end with the former password: whoever had learnt it may have made one. */
  async set(userId: string, secret: string, standsAlone: boolean): Promise<void> {
    await this.transactions.query(
      `WITH revoked AS (UPDATE people.api_token SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL)
       INSERT INTO people.credential (user_id, kind, secret, stands_alone) VALUES ($1, 'password', $2, $3)
       ON CONFLICT (user_id, kind) DO UPDATE
       SET secret = excluded.secret, stands_alone = excluded.stands_alone, changed_at = now()`,
      [userId, secret, standsAlone],
    );
  }
}
