import { Injectable } from '@nestjs/common';
import { OPENING_DAYS_SHOWN, OPENING_MINUTES } from '@heed/contracts';
import type { OpeningStage, OrganisationKind } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { SETTLED_DAYS } from '../settled-days';

/** What the operator may know of an organisation before its trail is opened. */
export interface OpenableOrganisation {
  organisationKind: OrganisationKind;
  demonstration: boolean;
  /** Null where the public does not know it. */
  organisationName: string | null;
}

export interface OpeningRow extends OpenableOrganisation {
  id: string;
  organisationId: string;
  reason: string;
  stage: OpeningStage;
  requestedBy: string;
  requestedByName: string | null;
  requestedAt: Date;
  approvedBy: string | null;
  approvedByName: string | null;
  approvedAt: Date | null;
  endsAt: Date;
  pagesRead: number;
  acknowledgedAt: Date | null;
}

/** Hours for which a request waits for the second person. */
const ASKED_HOURS = 24;

const UNDER_WAY = 'p.ended_at IS NULL AND p.ends_at > now()';
const OPEN = `${UNDER_WAY} AND p.approved_at IS NOT NULL`;

/** Of which nobody of the organisation has said yet that they know: it is neither forgotten nor pushed out of the list. */
const UNTOLD = 'p.approved_at IS NOT NULL AND p.acknowledged_at IS NULL';

// Names of people are those of the reader's own organisation: the policies give no others.
const SELECT = `
  SELECT p.id, p.organisation_id AS "organisationId", o.kind AS "organisationKind", o.demonstration, o.name AS "organisationName", p.reason,
         CASE WHEN ${OPEN} THEN 'open' WHEN ${UNDER_WAY} THEN 'asked' ELSE 'ended' END AS stage,
         p.requested_by AS "requestedBy", a.display_name AS "requestedByName", p.requested_at AS "requestedAt",
         p.approved_by AS "approvedBy", b.display_name AS "approvedByName", p.approved_at AS "approvedAt",
         least(p.ends_at, p.ended_at) AS "endsAt", p.pages_read AS "pagesRead", p.acknowledged_at AS "acknowledgedAt"
  FROM people.opening p CROSS JOIN LATERAL people.openable(p.organisation_id) o
  LEFT JOIN people.user_account a ON a.id = p.requested_by LEFT JOIN people.user_account b ON b.id = p.approved_by
  WHERE (p.organisation_id = $1 OR p.operator_id = $1)`;

@Injectable()
export class OpeningsRepository {
  constructor(private readonly transactions: Transactions) {}

  list(organisationId: string): Promise<OpeningRow[]> {
    return this.transactions.query<OpeningRow>(
      `${SELECT} AND (p.requested_at > now() - interval '${OPENING_DAYS_SHOWN} days' OR ${UNTOLD})
       ORDER BY (${UNDER_WAY}) DESC, (${UNTOLD}) DESC, CASE WHEN ${UNTOLD} THEN p.requested_at END, p.requested_at DESC, p.id LIMIT 200`,
      [organisationId],
    );
  }

  async byId(organisationId: string, id: string): Promise<OpeningRow | null> {
    const [row] = await this.transactions.query<OpeningRow>(`${SELECT} AND p.id = $2`, [organisationId, id]);
    return row ?? null;
  }

  /** Null where its name is not known, nobody could be told, or one of these persons belongs to it. */
  async openable(organisationId: string, persons: readonly string[]): Promise<OpenableOrganisation | null> {
    const [row] = await this.transactions.query<OpenableOrganisation>(
      `SELECT kind AS "organisationKind", demonstration, name AS "organisationName" FROM people.openable($1) WHERE people.may_be_opened($1, $2)`,
      [organisationId, persons],
    );
    return row ?? null;
  }

  /** What has lapsed makes room for another; false where one is under way. */
  async begin(organisationId: string, id: string, operatorId: string, reason: string, by: string): Promise<boolean> {
    await this.transactions.query(
      'UPDATE people.opening SET ended_at = now() WHERE organisation_id = $1 AND ended_at IS NULL AND ends_at <= now()',
      [organisationId],
    );
    return this.done(
      `INSERT INTO people.opening (organisation_id, id, operator_id, reason, requested_by, ends_at)
       VALUES ($1, $2, $3, $4, $5, now() + interval '${ASKED_HOURS} hours') ON CONFLICT DO NOTHING RETURNING id`,
      [organisationId, id, operatorId, reason, by],
    );
  }

  /** Whether one of the two came to administer the operator's organisation only just before it was asked for. */
  async hasNewcomer({ requestedBy, requestedAt }: OpeningRow, operatorId: string, second: string): Promise<boolean> {
    const settled = await this.transactions.query(
      `SELECT FROM people.membership m WHERE m.organisation_id = $1 AND m.user_id = ANY ($2::uuid[]) AND m.ended_at IS NULL
         AND 'administrator' = ANY (m.roles) AND greatest(m.joined_at, m.promoted_at) <= $3::timestamptz - make_interval(days => $4)`,
      [operatorId, [requestedBy, second], requestedAt, SETTLED_DAYS],
    );
    return settled.length < 2;
  }

  agree({ organisationId, id }: OpeningRow, by: string): Promise<boolean> {
    return this.done(
      `UPDATE people.opening p SET approved_by = $3, approved_at = now(), ends_at = now() + interval '${OPENING_MINUTES} minutes'
       WHERE p.organisation_id = $1 AND p.id = $2 AND p.approved_at IS NULL AND ${UNDER_WAY} RETURNING id`,
      [organisationId, id, by],
    );
  }

  countPage({ organisationId, id }: OpeningRow): Promise<boolean> {
    return this.done(
      `UPDATE people.opening p SET pages_read = pages_read + 1
       WHERE p.organisation_id = $1 AND p.id = $2 AND ${OPEN} AND p.organisation_id = ANY (people.opened_chains()) RETURNING id`,
      [organisationId, id],
    );
  }

  end({ organisationId, id }: OpeningRow): Promise<boolean> {
    return this.done(
      `UPDATE people.opening p SET ended_at = now()
       WHERE p.organisation_id = $1 AND p.id = $2 AND ${UNDER_WAY} RETURNING id`,
      [organisationId, id],
    );
  }

  acknowledge({ organisationId, id }: OpeningRow, by: string): Promise<boolean> {
    return this.done(
      `UPDATE people.opening SET acknowledged_by = $3, acknowledged_at = now()
       WHERE organisation_id = $1 AND id = $2 AND approved_at IS NOT NULL AND acknowledged_at IS NULL
         AND least(ends_at, ended_at) <= now() RETURNING id`,
      [organisationId, id, by],
    );
  }

  private async done(sql: string, parameters: readonly unknown[]): Promise<boolean> {
    return (await this.transactions.query(sql, parameters)).length > 0;
  }
}
