import { Injectable } from '@nestjs/common';
import type { FocalPoint } from '@heed/contracts';
import type { Role } from '@heed/domain';
import { Transactions } from '../../../database/transactions';

export interface MemberRow {
  userId: string;
  name: string;
  email: string;
  roles: Role[];
  post: string;
  focalPoint: FocalPoint | null;
  joinedOn: string;
  lastSignedInOn: string | null;
  stale: boolean;
  disabled: 'stale' | 'operator' | null;
  version: number;
}

/** Nobody signed in for so many days: found, and told to the administrators. */
export const STALE_DAYS = 90;

const SELECT = `
  SELECT u.id AS "userId", u.display_name AS name, u.email, m.roles, m.post, p.focal_point AS "focalPoint",
         (m.joined_at AT TIME ZONE 'UTC')::date::text AS "joinedOn", u.last_signed_in_on::text AS "lastSignedInOn",
         (NOT u.demonstration AND coalesce(u.last_signed_in_on, u.created_at::date) < current_date - ${STALE_DAYS}) AS stale,
         CASE WHEN u.disabled_at IS NOT NULL THEN coalesce(u.disabled_reason, 'operator') END AS disabled, m.version
  FROM people.membership m JOIN people.user_account u ON u.id = m.user_id
  JOIN people.post p ON p.organisation_id = m.organisation_id AND p.name = m.post
  WHERE m.organisation_id = $1 AND m.ended_at IS NULL`;

/** Members of one organisation, in the open transaction of one of them. */
@Injectable()
export class MembersRepository {
  constructor(private readonly transactions: Transactions) {}

  page(organisationId: string, after: readonly string[] | null, limit: number): Promise<MemberRow[]> {
    const [name = null, userId = null] = after ?? [];
    return this.transactions.query<MemberRow>(
      `${SELECT} AND ($2::text IS NULL OR (u.display_name, u.id) > ($2, $3::uuid)) ORDER BY u.display_name, u.id LIMIT $4`,
      [organisationId, name, userId, limit],
    );
  }

  async byId(organisationId: string, userId: string): Promise<MemberRow | null> {
    const [row] = await this.transactions.query<MemberRow>(`${SELECT} AND m.user_id = $2`, [organisationId, userId]);
    return row ?? null;
  }

  /** Two administrators who take each other's role away at the same moment wait here for one another. */
  async lockRoles(organisationId: string): Promise<void> {
    await this.transactions.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [organisationId]);
  }

  async administratorsBeside(organisationId: string, userId: string): Promise<number> {
    const [row] = await this.transactions.query<{ left: number }>('SELECT people.left_to_agree($1, $2) AS left', [
      organisationId,
      userId,
    ]);
    return row?.left ?? 0;
  }

  async change(organisationId: string, userId: string, roles: readonly Role[], post: string): Promise<void> {
    await this.transactions.query(
      `UPDATE people.membership SET roles = $3, post = $4, version = version + 1
       WHERE organisation_id = $1 AND user_id = $2`,
      [organisationId, userId, roles, post],
    );
  }

  /** The row stays: what the person did under it keeps its meaning. Sessions and tokens end with it, in the database. */
  async end(organisationId: string, userId: string): Promise<void> {
    await this.transactions.query(
      `UPDATE people.membership SET ended_at = now(), version = version + 1 WHERE organisation_id = $1 AND user_id = $2`,
      [organisationId, userId],
    );
  }
}
