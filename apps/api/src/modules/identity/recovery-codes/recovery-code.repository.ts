import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

export interface RecoveryCodeRow {
  n: number;
  hash: Buffer;
}

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class RecoveryCodeRepository {
  constructor(private readonly transactions: Transactions) {}

  async replace(userId: string, hashes: readonly Buffer[]): Promise<void> {
    await this.transactions.query('DELETE FROM people.recovery_code WHERE user_id = $1', [userId]);
    await this.transactions.query(
      `INSERT INTO people.recovery_code (user_id, n, code_hash)
       SELECT $1, n, hash FROM unnest($2::bytea[]) WITH ORDINALITY AS code (hash, n)`,
      [userId, hashes],
    );
  }

  unused(userId: string): Promise<RecoveryCodeRow[]> {
    return this.transactions.query<RecoveryCodeRow>(
      'SELECT n, code_hash AS hash FROM people.recovery_code WHERE user_id = $1 AND used_at IS NULL',
      [userId],
    );
  }

  /** False where it was used in the meantime. */
  async use(userId: string, n: number): Promise<boolean> {
    const rows = await this.transactions.query(
      'UPDATE people.recovery_code SET used_at = now() WHERE user_id = $1 AND n = $2 AND used_at IS NULL RETURNING n',
      [userId, n],
    );
    return rows.length === 1;
  }
}
