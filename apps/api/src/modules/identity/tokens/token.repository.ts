import { Injectable } from '@nestjs/common';
import type { Actor, Assurance, TokenScope } from '@heed/domain';
import { Env } from '../../../config/env';
import { Transactions } from '../../../database/transactions';
import { PersonLock } from '../proofs/person-lock.repository';
import { TODAY } from '../utc-days';
import { MEMBER_COLUMNS, MEMBER_TABLES, type MemberRow } from '../member/member-row';

export interface TokenRow {
  id: string;
  name: string;
  scopes: TokenScope[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedOn: string | null;
}

/** A token that holds, with its member as they are now. */
export interface BearerRow extends MemberRow {
  tokenId: string;
  scopes: TokenScope[];
}

export interface IssuedToken {
  id: string;
  name: string;
  tokenHash: Buffer;
  scopes: readonly TokenScope[];
  days: number;
  assurance: Assurance;
}

const HOLDS = 's.revoked_at IS NULL AND s.expires_at > now()';
const COLUMNS = `s.id, s.name, s.scopes, s.created_at AS "createdAt", s.expires_at AS "expiresAt",
  s.last_used_on::text AS "lastUsedOn"`;

const RESOLVE = `
  WITH used AS (
    UPDATE people.api_token s SET last_used_on = ${TODAY}
    WHERE s.token_hash = $1 AND ${HOLDS} AND s.last_used_on IS DISTINCT FROM ${TODAY})
  SELECT s.id AS "tokenId", s.scopes, s.assurance, s.expires_at AS "expiresAt", ${MEMBER_COLUMNS}
  FROM people.api_token s ${MEMBER_TABLES}
  WHERE s.token_hash = $1 AND ${HOLDS} AND ($2 OR NOT (u.demonstration OR o.demonstration))`;

/** Personal tokens. Runs in a transaction of `heed_identity`. */
@Injectable()
export class TokenRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly env: Env,
    private readonly person: PersonLock,
  ) {}

  /** Many made at once are counted one after another, and none outlives the session that it was made in. */
  hold({ userId }: Actor, sessionId: string): Promise<void> {
    return this.person.forSession(userId, sessionId);
  }

  /** The token's member, in one statement that also notes the day it was used. */
  async resolve(tokenHash: Buffer): Promise<BearerRow | null> {
    const [row] = await this.transactions.query<BearerRow>(RESOLVE, [tokenHash, this.env.demonstration]);
    return row ?? null;
  }

  /** Those that a person still holds in this organisation, the newest first. */
  ofPerson({ userId, organisationId }: Actor): Promise<TokenRow[]> {
    return this.transactions.query<TokenRow>(
      `SELECT ${COLUMNS} FROM people.api_token s
       WHERE s.user_id = $1 AND s.organisation_id = $2 AND ${HOLDS} ORDER BY s.created_at DESC, s.id`,
      [userId, organisationId],
    );
  }

  async issue({ userId, organisationId }: Actor, token: IssuedToken): Promise<TokenRow> {
    const [row] = await this.transactions.query<TokenRow>(
      `INSERT INTO people.api_token AS s (organisation_id, id, user_id, name, token_hash, scopes, assurance, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) RETURNING ${COLUMNS}`,
      [organisationId, token.id, userId, token.name, token.tokenHash, token.scopes, token.assurance, token.days],
    );
    if (!row) throw new Error('a token that was just issued is not there');
    return row;
  }

  /** Whether there was one to revoke. */
  async revoke({ userId, organisationId }: Actor, id: string): Promise<boolean> {
    const revoked = await this.transactions.query(
      `UPDATE people.api_token SET revoked_at = now()
       WHERE organisation_id = $1 AND user_id = $2 AND id = $3 AND revoked_at IS NULL RETURNING id`,
      [organisationId, userId, id],
    );
    return revoked.length > 0;
  }
}
