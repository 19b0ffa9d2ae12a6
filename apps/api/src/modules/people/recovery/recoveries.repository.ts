import { Injectable } from '@nestjs/common';
import type { RecoveryKind } from '@heed/contracts';
import type { OrganisationKind } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { SETTLED_DAYS } from '../settled-days';

export interface RecoveryRow {
  id: string;
  organisationId: string;
  organisationName: string;
  organisationKind: OrganisationKind;
  demonstration: boolean;
  alone: boolean;
  verifierId: string | null;
  nameWithheld: boolean;
  userId: string;
  name: string;
  email: string;
  kind: RecoveryKind;
  requestedBy: string | null;
  /** Null also where it is somebody whom the reader does not know. */
  requestedByName: string | null;
  requestedAt: Date;
  approvedAt: Date | null;
  expiresAt: Date;
}

const OPEN = 'r.used_at IS NULL AND r.refused_at IS NULL AND r.expires_at > now()';

const SELECT = `
  SELECT r.id, r.organisation_id AS "organisationId", o.names ->> 'en' AS "organisationName", o.kind AS "organisationKind",
         o.demonstration, o.verifier_id AS "verifierId", o.publishes_as <> 'named' AS "nameWithheld", people.left_to_agree(r.organisation_id, r.user_id) < 2 AS alone,
         r.user_id AS "userId", u.display_name AS name, u.email, r.kind, r.requested_by AS "requestedBy",
         b.display_name AS "requestedByName", r.requested_at AS "requestedAt", r.approved_at AS "approvedAt", r.expires_at AS "expiresAt"
  FROM people.recovery r JOIN people.organisation o ON o.id = r.organisation_id AND o.state <> 'closed' JOIN people.user_account u ON u.id = r.user_id
  LEFT JOIN people.user_account b ON b.id = r.requested_by
  WHERE ${OPEN} AND (r.organisation_id = $1 OR people.helps(r.organisation_id, r.user_id))`;

/** Recoveries that an administrator may see: the organisation's own, and those it is asked to help with. */
@Injectable()
export class RecoveriesRepository {
  constructor(private readonly transactions: Transactions) {}

  list(organisationId: string): Promise<RecoveryRow[]> {
    return this.transactions.query<RecoveryRow>(`${SELECT} ORDER BY r.requested_at, r.id LIMIT 200`, [organisationId]);
  }

  async byId(organisationId: string, id: string): Promise<RecoveryRow | null> {
    const [row] = await this.transactions.query<RecoveryRow>(`${SELECT} AND r.id = $2`, [organisationId, id]);
    return row ?? null;
  }

  /**
   * What has lapsed, and what nobody has taken up, makes room for another: anybody can ask in somebody's name. Those that
   * had not lapsed.
   */
  async makeRoom(organisationId: string, userId: string): Promise<Pick<RecoveryRow, 'id' | 'kind'>[]> {
    const ended = await this.transactions.query<Pick<RecoveryRow, 'id' | 'kind'> & { lapsed: boolean }>(
      `UPDATE people.recovery SET refused_at = now() WHERE organisation_id = $1 AND user_id = $2
         AND used_at IS NULL AND refused_at IS NULL AND (expires_at <= now() OR (requested_by IS NULL AND approved_at IS NULL))
       RETURNING id, kind, expires_at <= now() AS lapsed`,
      [organisationId, userId],
    );
    return ended.filter(({ lapsed }) => !lapsed);
  }

  /** False where one is under way. */
  async begin(organisationId: string, id: string, userId: string, kind: RecoveryKind, by: string): Promise<boolean> {
    const added = await this.transactions.query(
      `INSERT INTO people.recovery (organisation_id, id, user_id, kind, requested_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + interval '7 days') ON CONFLICT DO NOTHING RETURNING id`,
      [organisationId, id, userId, kind, by],
    );
    return added.length > 0;
  }

  /** Of two who come at once, one does it. */
  takeUp({ organisationId, id }: RecoveryRow, by: string): Promise<boolean> {
    return this.done(
      `UPDATE people.recovery r SET requested_by = $3 WHERE r.organisation_id = $1 AND r.id = $2 AND ${OPEN}
         AND r.requested_by IS NULL AND r.approved_at IS NULL RETURNING id`,
      [organisationId, id, by],
    );
  }

  agree({ organisationId, id }: RecoveryRow, by: string, tokenHash: Buffer): Promise<boolean> {
    return this.done(
      `UPDATE people.recovery r SET approved_by = $3, approved_at = now(), token_hash = $4, expires_at = now() + interval '24 hours'
       WHERE r.organisation_id = $1 AND r.id = $2 AND ${OPEN} AND r.approved_at IS NULL AND r.requested_by <> $3 RETURNING id`,
      [organisationId, id, by, tokenHash],
    );
  }

  /** Whether one of the two came to administer the organisation, or the one that helps, only just before it was asked for. */
  hasNewcomer({ id, requestedBy }: RecoveryRow, second: string): Promise<boolean> {
    return this.done(
      'SELECT FROM unnest($2::uuid[]) AS agreeing (id) WHERE NOT people.was_settled($1, agreeing.id, $3)',
      [id, [requestedBy, second], SETTLED_DAYS],
    );
  }

  belongsElsewhere(organisationId: string, userId: string): Promise<boolean> {
    return this.done('SELECT WHERE people.belongs_elsewhere($2, $1)', [organisationId, userId]);
  }

  refuse({ organisationId, id }: RecoveryRow): Promise<boolean> {
    return this.done(
      `UPDATE people.recovery r SET refused_at = now() WHERE r.organisation_id = $1 AND r.id = $2 AND ${OPEN} RETURNING id`,
      [organisationId, id],
    );
  }

  private async done(sql: string, parameters: readonly unknown[]): Promise<boolean> {
    return (await this.transactions.query(sql, parameters)).length > 0;
  }
}
