import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';

/** Which seed files were loaded, by fingerprint. */
@Injectable()
export class LoadLedgerRepository {
  constructor(private readonly transactions: Transactions) {}

  async fingerprintOf(name: string): Promise<string | null> {
    const [row] = await this.transactions.query<{ fingerprint: string }>(
      'SELECT fingerprint FROM platform.load WHERE name = $1',
      [name],
    );
    return row?.fingerprint ?? null;
  }

  async record(name: string, fingerprint: string): Promise<void> {
    await this.transactions.query(
      `INSERT INTO platform.load (name, fingerprint) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET fingerprint = EXCLUDED.fingerprint, at = now()
       WHERE load.fingerprint <> EXCLUDED.fingerprint`,
      [name, fingerprint],
    );
  }
}
