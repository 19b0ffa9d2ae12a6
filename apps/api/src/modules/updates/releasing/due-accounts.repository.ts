import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

export interface DueAccount {
  id: string;
  organisationId: string;
  createdBy: string;
  post: string | null;
}

/** Accounts that wait for a batch. The worker sees that they are due, and none of their words. */
@Injectable()
export class DueAccountsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** In random order: the order in which they were written tells nothing on the public side. */
  due(): Promise<DueAccount[]> {
    return this.transactions.run({ role: 'heed_worker' }, () =>
      this.transactions.query(
        `SELECT id, organisation_id AS "organisationId", created_by AS "createdBy", post
         FROM working.status_update
         WHERE state = 'cleared' AND voice = 'independent' AND release_on <= (now() AT TIME ZONE 'UTC')::date
         ORDER BY random()`,
      ),
    );
  }
}
