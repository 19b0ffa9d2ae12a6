import { Injectable } from '@nestjs/common';
import type { OrganisationKind, Role } from '@heed/domain';
import { Transactions } from '../../database/transactions';

/** What signing in needs of an account. */
export interface AccountRow {
  userId: string;
  organisationId: string;
  post: string;
  secret: string;
  disabled: boolean;
}

/** A session that holds, with its member. */
export interface SessionRow {
  sessionId: string;
  csrfToken: string;
  expiresAt: Date;
  userId: string;
  name: string;
  email: string;
  userDemonstration: boolean;
  post: string;
  roles: Role[];
  organisationId: string;
  organisationSlug: string;
  organisationName: string;
  organisationKind: OrganisationKind;
  country: string | null;
  organisationDemonstration: boolean;
  isPublisher: boolean;
  publisherName: string | null;
  countriesOfWork: string[];
}

export interface OpenedSession {
  id: string;
  tokenHash: Buffer;
  csrfToken: string;
  userId: string;
  organisationId: string;
}

const HOLDS = `s.ended_at IS NULL AND s.expires_at > now() AND s.last_seen_at > now() - interval '30 minutes'`;

const RESOLVE = `
  WITH seen AS (
    UPDATE people.session s SET last_seen_at = now()
    WHERE s.token_hash = $1 AND ${HOLDS} AND s.last_seen_at < now() - interval '1 minute')
  SELECT s.id AS "sessionId", s.csrf_token AS "csrfToken",
         least(s.expires_at, now() + interval '30 minutes') AS "expiresAt",
         u.id AS "userId", u.display_name AS name, u.email, u.demonstration AS "userDemonstration", m.post, m.roles,
         o.id AS "organisationId", o.slug AS "organisationSlug", o.names->>'en' AS "organisationName",
         o.kind AS "organisationKind", o.country_iso3 AS country, o.demonstration AS "organisationDemonstration",
         EXISTS (SELECT FROM people.state_publisher p
                 WHERE p.organisation_id = o.id AND p.country_iso3 = o.country_iso3) AS "isPublisher",
         (SELECT n.names->>'en' FROM people.state_publisher p JOIN people.organisation n ON n.id = p.organisation_id
          WHERE p.country_iso3 = o.country_iso3) AS "publisherName",
         ARRAY(SELECT w.country_iso3 FROM people.country_of_work w
               WHERE w.organisation_id = o.id ORDER BY 1) AS "countriesOfWork"
  FROM people.session s
  JOIN people.user_account u ON u.id = s.user_id AND u.disabled_at IS NULL
  JOIN people.membership m ON m.user_id = s.user_id AND m.organisation_id = s.organisation_id
  JOIN people.organisation o ON o.id = s.organisation_id
  WHERE s.token_hash = $1 AND ${HOLDS}`;

/** Sessions end 12 hours after sign-in or 30 minutes after the last request. Runs in a transaction of `heed_identity`. */
@Injectable()
export class SessionRepository {
  constructor(private readonly transactions: Transactions) {}

  async accountByEmail(email: string): Promise<AccountRow | null> {
    const [row] = await this.transactions.query<AccountRow>(
      `SELECT u.id AS "userId", m.organisation_id AS "organisationId", m.post, c.secret,
              u.disabled_at IS NOT NULL AS disabled
       FROM people.user_account u
       JOIN people.credential c ON c.user_id = u.id AND c.kind = 'password'
       JOIN people.membership m ON m.user_id = u.id
       WHERE u.email = $1 ORDER BY m.organisation_id LIMIT 1`,
      [email],
    );
    return row ?? null;
  }

  async open(session: OpenedSession): Promise<void> {
    await this.transactions.query(
      `INSERT INTO people.session (id, token_hash, user_id, organisation_id, csrf_token, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + interval '12 hours')`,
      [session.id, session.tokenHash, session.userId, session.organisationId, session.csrfToken],
    );
  }

  /** The session of this token if it holds; one statement, which also notes that it was seen, once a minute. */
  async resolve(tokenHash: Buffer): Promise<SessionRow | null> {
    const [row] = await this.transactions.query<SessionRow>(RESOLVE, [tokenHash]);
    return row ?? null;
  }

  async end(sessionId: string): Promise<void> {
    await this.transactions.query('UPDATE people.session SET ended_at = now() WHERE id = $1 AND ended_at IS NULL', [
      sessionId,
    ]);
  }
}
