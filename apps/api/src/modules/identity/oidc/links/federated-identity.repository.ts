import { Injectable } from '@nestjs/common';
import { Env } from '../../../../config/env';
import { Transactions } from '../../../../database/transactions';
import { ACCOUNT_COLUMNS, ACCOUNT_TABLES, type AccountRow, FIRST_MEMBERSHIP } from '../../sign-in/account-row';

/** The account that somebody at the provider was linked to. */
export interface LinkedAccount extends AccountRow {
  /** Has a second factor of its own. */
  secondFactor: boolean;
}

type Subject = { issuer: string; subject: string };

const BY_SUBJECT = `
  SELECT ${ACCOUNT_COLUMNS},
         EXISTS (SELECT FROM people.passkey k WHERE k.user_id = u.id)
           OR EXISTS (SELECT FROM people.credential t WHERE t.user_id = u.id AND t.kind = 'totp') AS "secondFactor"
  FROM people.federated_identity p ${ACCOUNT_TABLES}
  WHERE p.issuer = $2 AND p.subject = $3 ${FIRST_MEMBERSHIP}`;

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class FederatedIdentityRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly env: Env,
  ) {}

  async accountOf({ issuer, subject }: Subject): Promise<LinkedAccount | null> {
    const [row] = await this.transactions.query<LinkedAccount>(BY_SUBJECT, [this.env.demonstration, issuer, subject]);
    return row ?? null;
  }

  /** False where somebody at the provider is linked already, to whomever. */
  async link(userId: string, { issuer, subject }: Subject): Promise<boolean> {
    const rows = await this.transactions.query(
      `INSERT INTO people.federated_identity (issuer, subject, user_id) VALUES ($1, $2, $3)
       ON CONFLICT (issuer, subject) DO NOTHING RETURNING user_id`,
      [issuer, subject, userId],
    );
    return rows.length === 1;
  }

  /** Whether there was a link to end. */
  async unlink(userId: string): Promise<boolean> {
    const rows = await this.transactions.query(
      'DELETE FROM people.federated_identity WHERE user_id = $1 RETURNING user_id',
      [userId],
    );
    return rows.length > 0;
  }
}
