import { Injectable } from '@nestjs/common';
import type { UpdateState } from '@heed/domain';
import { Transactions } from '../../database/transactions';

export interface InnerFacts {
  commitmentId: string;
  dueOn: string | null;
  openUpdateId: string | null;
  openState: UpdateState | null;
  ownPublishedAt: Date | null;
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

  /** Commitments on which the organisation has an update in one of these states. */
  async withUpdateIn(organisationId: string, states: readonly UpdateState[]): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      'SELECT DISTINCT commitment_id AS id FROM working.status_update WHERE organisation_id = $1 AND state = ANY ($2)',
      [organisationId, states],
    );
    return rows.map(({ id }) => id);
  }

  /** `assignments`: whether this audience has any; the independent one does not. */
  facts(organisationId: string, commitmentIds: readonly string[], assignments: boolean): Promise<InnerFacts[]> {
    const due = assignments
      ? `(SELECT a.due_on::text FROM working.assignment a WHERE a.commitment_id = c.id AND a.organisation_id = $1)`
      : 'NULL::text';
    return this.transactions.query<InnerFacts>(
      `SELECT c.id AS "commitmentId", ${due} AS "dueOn", u.id AS "openUpdateId", u.state AS "openState",
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
