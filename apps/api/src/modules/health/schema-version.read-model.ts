import { Injectable } from '@nestjs/common';
import { migrationFiles } from '../../database/migration-files';
import { Transactions } from '../../database/transactions';

@Injectable()
export class SchemaVersion {
  constructor(private readonly transactions: Transactions) {}

  /** Whether every migration of this version of Heed has been applied. */
  async isComplete(): Promise<boolean> {
    const needed = migrationFiles().map(({ name }) => name);
    const [row] = await this.transactions.run({ role: 'heed_worker' }, () =>
      this.transactions.query<{ applied: number }>(
        'SELECT count(*)::int AS applied FROM migration.applied WHERE name = ANY($1::text[])',
        [needed],
      ),
    );
    return row?.applied === needed.length;
  }
}
