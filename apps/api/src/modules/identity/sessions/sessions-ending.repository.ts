import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

/** Runs in whichever transaction is open; what it may end is decided by `people.end_sessions` (0014-sign-in.sql). */
@Injectable()
export class SessionsEndingRepository {
  constructor(private readonly transactions: Transactions) {}

  async end(userId: string | null, organisationId: string | null, kept: string | null): Promise<void> {
    await this.transactions.query('SELECT people.end_sessions($1, $2, $3)', [userId, organisationId, kept]);
  }
}
