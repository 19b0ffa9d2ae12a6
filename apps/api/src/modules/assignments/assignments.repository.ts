import { Injectable } from '@nestjs/common';
import type { AssignmentView, OrganisationRef } from '@heed/contracts';
import type { Target } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import { organisationRef } from '../catalogue/reference-columns.reader';

/** Somebody to whom a commitment may be given, if the rules allow: what they judge, and what is shown. */
export interface Candidate {
  judged: NonNullable<Target['organisation']>;
  ref: OrganisationRef;
}

const CANDIDATES = `SELECT ${organisationRef('p', "'en'")} AS ref,
    jsonb_build_object('id', o.id, 'kind', o.kind, 'state', o.state, 'country', o.country_iso3, 'demonstration', o.demonstration,
      'verifierId', o.verifier_id, 'nameWithheld', o.publishes_as <> 'named') AS judged
  FROM people.organisation o JOIN published.public_organisation p ON p.id = o.id`;

/** Who works on what. Row-level security decides what exists for the reader. */
@Injectable()
export class AssignmentsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** As everyone may know them: a ministry's name is no secret, that it works on this is. */
  async of(commitmentId: string): Promise<AssignmentView[]> {
    const rows = await this.transactions.query<Omit<AssignmentView, 'assignedAt'> & { assignedAt: Date }>(
      `SELECT ${organisationRef('o', "'en'")} AS organisation, a.due_on::text AS "dueOn", a.assigned_at AS "assignedAt"
       FROM working.assignment a JOIN published.public_organisation o ON o.id = a.organisation_id
       WHERE a.commitment_id = $1 ORDER BY o.names ->> 'en', o.id`,
      [commitmentId],
    );
    return rows.map((row) => ({ ...row, assignedAt: row.assignedAt.toISOString() }));
  }

  /** Organisations of the State that its mechanism sees and that do not work on it yet. */
  candidates(country: string, commitmentId: string): Promise<Candidate[]> {
    return this.transactions.query(
      `${CANDIDATES} WHERE o.country_iso3 = $1
         AND NOT EXISTS (SELECT FROM working.assignment a WHERE a.organisation_id = o.id AND a.commitment_id = $2)
       ORDER BY o.names ->> 'en', o.id`,
      [country, commitmentId],
    );
  }

  /** Null where the reader does not see it. */
  async candidate(organisationId: string): Promise<Candidate | null> {
    const [row] = await this.transactions.query<Candidate>(`${CANDIDATES} WHERE o.id = $1`, [organisationId]);
    return row ?? null;
  }

  /** False where the organisation works on it already. */
  async give(organisationId: string, commitmentId: string, country: string, dueOn: string | null): Promise<boolean> {
    const given = await this.transactions.query(
      `INSERT INTO working.assignment (organisation_id, commitment_id, country_iso3, due_on) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING organisation_id`,
      [organisationId, commitmentId, country, dueOn],
    );
    return given.length > 0;
  }

  /** False where it does not work on it. */
  async takeBack(organisationId: string, commitmentId: string): Promise<boolean> {
    const taken = await this.transactions.query(
      'DELETE FROM working.assignment WHERE organisation_id = $1 AND commitment_id = $2 RETURNING organisation_id',
      [organisationId, commitmentId],
    );
    return taken.length > 0;
  }
}
