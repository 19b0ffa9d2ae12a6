import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class TotpRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Sealed. */
  async secretOf(userId: string): Promise<string | null> {
    const [row] = await this.transactions.query<{ secret: string }>(
      "SELECT secret FROM people.credential WHERE user_id = $1 AND kind = 'totp'",
      [userId],
    );
    return row?.secret ?? null;
  }

  /** False where a code of this step or a later one was used: of two requests with one code, one gets in. */
  async useStep(userId: string, step: number): Promise<boolean> {
    const rows = await this.transactions.query(
      `UPDATE people.credential SET last_step = $2
       WHERE user_id = $1 AND kind = 'totp' AND (last_step IS NULL OR last_step < $2) RETURNING user_id`,
      [userId, step],
    );
    return rows.length === 1;
  }

  async keep(userId: string, secret: string, step: number): Promise<void> {
    await this.transactions.query(
      `INSERT INTO people.credential (user_id, kind, secret, last_step) VALUES ($1, 'totp', $2, $3)
       ON CONFLICT (user_id, kind) DO UPDATE
       SET secret = excluded.secret, last_step = excluded.last_step, changed_at = now(), confirmed_at = now()`,
      [userId, secret, step],
    );
  }

  async remove(userId: string): Promise<void> {
    await this.transactions.query("DELETE FROM people.credential WHERE user_id = $1 AND kind = 'totp'", [userId]);
  }
}
