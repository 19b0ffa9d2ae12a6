import { Injectable } from '@nestjs/common';
import type { Assurance } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { HOLDS, type SignInMethod } from '../sessions/session.repository';

export interface OwnSessionRow {
  id: string;
  organisation: string;
  method: SignInMethod;
  assurance: Assurance;
  startedAt: Date;
  lastSeenAt: Date;
}

/** More than one person has open at a time. */
const MOST = 100;

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class OwnSessionsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those that hold, of all organisations that the person is in. */
  of(userId: string): Promise<OwnSessionRow[]> {
    return this.transactions.query<OwnSessionRow>(
      `SELECT s.id, o.names->>'en' AS organisation, s.method, s.assurance,
              s.created_at AS "startedAt", s.last_seen_at AS "lastSeenAt"
       FROM people.session s JOIN people.organisation o ON o.id = s.organisation_id
       WHERE s.user_id = $1 AND ${HOLDS} ORDER BY s.last_seen_at DESC, s.id LIMIT ${MOST}`,
      [userId],
    );
  }

  /** False where there is none of this person's that holds. */
  async end(userId: string, id: string): Promise<boolean> {
    const rows = await this.transactions.query(
      `UPDATE people.session s SET ended_at = now() WHERE s.id = $2 AND s.user_id = $1 AND ${HOLDS} RETURNING s.id`,
      [userId, id],
    );
    return rows.length === 1;
  }
}
