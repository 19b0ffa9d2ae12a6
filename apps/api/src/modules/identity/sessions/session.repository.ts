import { Injectable } from '@nestjs/common';
import type { Assurance } from '@heed/domain';
import { Env } from '../../../config/env';
import { Transactions } from '../../../database/transactions';
import { MEMBER_COLUMNS, MEMBER_TABLES, type MemberRow } from '../member/member-row';

/** A session that holds, with its member. */
export interface SessionRow extends MemberRow {
  sessionId: string;
  csrfToken: string;
  provenAt: Date;
}

export type SignInMethod = 'password' | 'passkey' | 'oidc';

export interface OpenedSession {
  id: string;
  tokenHash: Buffer;
  csrfToken: string;
  userId: string;
  organisationId: string;
  assurance: Assurance;
  method: SignInMethod;
}

export type ContinuedSession = Pick<OpenedSession, 'id' | 'tokenHash' | 'csrfToken' | 'organisationId'>;

export const HOLDS = `s.ended_at IS NULL AND s.expires_at > now() AND s.last_seen_at > now() - interval '30 minutes'`;

const RESOLVE = `
  WITH seen AS (
    UPDATE people.session s SET last_seen_at = now()
    WHERE s.token_hash = $1 AND ${HOLDS} AND s.last_seen_at < now() - interval '1 minute')
  SELECT s.id AS "sessionId", s.csrf_token AS "csrfToken",
         least(s.expires_at, now() + interval '30 minutes') AS "expiresAt",
         s.assurance, s.proven_at AS "provenAt", ${MEMBER_COLUMNS}
  FROM people.session s ${MEMBER_TABLES}
  WHERE s.token_hash = $1 AND ${HOLDS} AND ($2 OR NOT (u.demonstration OR o.demonstration))`;

/** Sessions end 12 hours after sign-in or 30 minutes after the last request. Runs in a transaction of `heed_identity`. */
@Injectable()
export class SessionRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly env: Env,
  ) {}

  async open(session: OpenedSession): Promise<void> {
    await this.transactions.query(
      `WITH day AS (
         UPDATE people.user_account SET last_signed_in_on = current_date
         WHERE id = $3 AND last_signed_in_on IS DISTINCT FROM current_date)
       INSERT INTO people.session (id, token_hash, user_id, organisation_id, csrf_token, assurance, method, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '12 hours')`,
      [
        session.id,
        session.tokenHash,
        session.userId,
        session.organisationId,
        session.csrfToken,
        session.assurance,
        session.method,
      ],
    );
  }

  /**
   * The session of this token if it holds; one statement, which also notes that it was seen, once a minute. Where the
   * demonstration is off, its accounts have none.
   */
  async resolve(tokenHash: Buffer): Promise<SessionRow | null> {
    const [row] = await this.transactions.query<SessionRow>(RESOLVE, [tokenHash, this.env.demonstration]);
    return row ?? null;
  }

  /** Proven anew: under another token, so that one that leaked before is worth no more (OWASP ASVS 5.0, 7.2.4). */
  async prove(sessionId: string, tokenHash: Buffer, assurance: Assurance): Promise<void> {
    await this.transactions.query(
      'UPDATE people.session SET token_hash = $2, assurance = $3, proven_at = now() WHERE id = $1 AND ended_at IS NULL',
      [sessionId, tokenHash, assurance],
    );
  }

  /** Ends a session and opens another for another organisation; false where it had ended. */
  async continue(sessionId: string, next: ContinuedSession): Promise<boolean> {
    const opened = await this.transactions.query(
      `WITH ended AS (
         UPDATE people.session SET ended_at = now() WHERE id = $1 AND ended_at IS NULL
         RETURNING user_id, assurance, method, proven_at, expires_at)
       INSERT INTO people.session (id, token_hash, csrf_token, organisation_id, user_id, assurance, method, proven_at, expires_at)
       SELECT $2, $3, $4, $5, e.user_id, e.assurance, e.method, e.proven_at, e.expires_at FROM ended e RETURNING id`,
      [sessionId, next.id, next.tokenHash, next.csrfToken, next.organisationId],
    );
    return opened.length > 0;
  }

  async end(sessionId: string): Promise<void> {
    await this.transactions.query('UPDATE people.session SET ended_at = now() WHERE id = $1 AND ended_at IS NULL', [
      sessionId,
    ]);
  }
}
