import { Injectable } from '@nestjs/common';
import type { MyCommitmentRow } from '@heed/contracts';
import type { SeenAssignments, UpdateState } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import { organisationRef } from '../catalogue/reference-columns.reader';

export interface InnerFacts {
  commitmentId: string;
  dueOn: string | null;
  openUpdateId: string | null;
  openState: UpdateState | null;
  ownPublishedAt: Date | null;
  assignedTo: MyCommitmentRow['assignedTo'];
}

/** Which commitments an organisation works on, and how far its own unfinished update is. Row-level security applies. */
@Injectable()
export class AssignmentsReadModel {
  constructor(private readonly transactions: Transactions) {}

  async assignedTo(organisationId: string): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      'SELECT commitment_id AS id FROM working.assignment WHERE organisation_id = $1',
      [organisationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Commitments of a State that its mechanism has given to somebody, or to nobody. */
  async ofState(country: string, given: boolean): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `SELECT c.id FROM catalogue.commitment c
       WHERE c.country_iso3 = $1 AND c.bearer_kind = 'state'
         AND $2 = EXISTS (SELECT FROM working.assignment a WHERE a.commitment_id = c.id)`,
      [country, given],
    );
    return rows.map(({ id }) => id);
  }

  /** Commitments on which the organisation has an update in one of these states. */
  async withUpdateIn(organisationId: string, states: readonly UpdateState[]): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      'SELECT DISTINCT commitment_id AS id FROM working.status_update WHERE organisation_id = $1 AND state = ANY ($2)',
      [organisationId, states],
    );
    return rows.map(({ id }) => id);
  }

  facts(organisationId: string, commitmentIds: readonly string[], seen: SeenAssignments): Promise<InnerFacts[]> {
    const due =
      seen === 'none'
        ? 'NULL::text'
        : `(SELECT a.due_on::text FROM working.assignment a WHERE a.commitment_id = c.id AND a.organisation_id = $1)`;
    const assignedTo =
      seen === 'all'
        ? `(SELECT coalesce(jsonb_agg(${organisationRef('o', "'en'")} || jsonb_build_object('dueOn', a.due_on) ORDER BY o.names ->> 'en', o.id), '[]')
            FROM working.assignment a JOIN published.public_organisation o ON o.id = a.organisation_id WHERE a.commitment_id = c.id)`
        : 'NULL::jsonb';
    return this.transactions.query<InnerFacts>(
      `SELECT c.id AS "commitmentId", ${due} AS "dueOn", ${assignedTo} AS "assignedTo", u.id AS "openUpdateId", u.state AS "openState",
              (SELECT max(p.published_at) FROM working.status_update o JOIN published.public_update p ON p.id = o.id
               WHERE o.organisation_id = $1 AND o.commitment_id = c.id AND o.state = 'published'
                 AND p.withdrawn_at IS NULL AND p.superseded_at IS NULL) AS "ownPublishedAt"
       FROM unnest($2::uuid[]) AS c (id)
       LEFT JOIN LATERAL (SELECT id, state FROM working.status_update
                          WHERE organisation_id = $1 AND commitment_id = c.id AND state <> 'published' LIMIT 1) u ON true`,
      [organisationId, commitmentIds],
    );
  }
}
