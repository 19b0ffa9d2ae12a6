import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';

/** Entries are only ever added, and only by the database's own function: place, time and hash are none of ours to say. */
@Injectable()
export class AuditRepository {
  constructor(private readonly transactions: Transactions) {}

  async append(entry: string, organisationId: string | null, concerns: string | null): Promise<void> {
    await this.transactions.query('SELECT platform.append_audit($1, $2, $3)', [entry, organisationId, concerns]);
  }

  /** Of an organisation's life, into its own chain. @throws where the database knows of no such step in this transaction. */
  async appendStep(entry: string, organisationId: string): Promise<void> {
    await this.transactions.query('SELECT platform.append_step($1, $2)', [entry, organisationId]);
  }

  async postOf(userId: string, organisationId: string): Promise<string | null> {
    const [row] = await this.transactions.query<{ post: string }>(
      'SELECT post FROM people.membership WHERE user_id = $1 AND organisation_id = $2',
      [userId, organisationId],
    );
    return row?.post ?? null;
  }
}
