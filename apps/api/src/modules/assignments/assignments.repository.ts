import { Injectable } from '@nestjs/common';
import type { AssignmentView, OrganisationRef } from '@heed/contracts';
import type { BearerKind } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import { named } from '../catalogue/reference-columns.reader';

/** What the rules need to know before anybody is told who works on a commitment. */
export interface AssignableCommitment {
  bearerKind: BearerKind;
  country: string | null;
  demonstration: boolean;
}

const ref = (lang: string): string => `jsonb_build_object('id', o.id, 'slug', o.slug, 'kind', o.kind,
  'name', ${named('o.names', lang)}, 'country', o.country_iso3, 'demonstration', o.demonstration)`;

/** Who works on what. Row-level security decides what exists for the reader. */
@Injectable()
export class AssignmentsRepository {
  constructor(private readonly transactions: Transactions) {}

  async commitment(id: string): Promise<AssignableCommitment | null> {
    const [row] = await this.transactions.query<AssignableCommitment>(
      `SELECT bearer_kind AS "bearerKind", country_iso3 AS country, demonstration FROM catalogue.commitment WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** As everyone may know them: a ministry's name is no secret, that it works on this is. */
  async of(commitmentId: string, lang = 'en'): Promise<AssignmentView[]> {
    const rows = await this.transactions.query<Omit<AssignmentView, 'assignedAt'> & { assignedAt: Date }>(
      `SELECT ${ref('$2')} AS organisation, a.due_on::text AS "dueOn", a.assigned_at AS "assignedAt"
       FROM working.assignment a JOIN published.public_organisation o ON o.id = a.organisation_id
       WHERE a.commitment_id = $1 ORDER BY ${named('o.names', '$2')}, o.id`,
      [commitmentId, lang],
    );
    return rows.map((row) => ({ ...row, assignedAt: row.assignedAt.toISOString() }));
  }

  /** Verified ministries and agencies of the State, as its mechanism sees them. */
  async ofState(country: string, lang = 'en'): Promise<OrganisationRef[]> {
    const rows = await this.transactions.query<{ organisation: OrganisationRef }>(
      `SELECT ${ref('$2')} AS organisation FROM people.organisation o
       WHERE o.country_iso3 = $1 AND o.kind IN ('ministry', 'state_body') AND o.state = 'verified'
       ORDER BY ${named('o.names', '$2')}, o.id`,
      [country, lang],
    );
    return rows.map(({ organisation }) => organisation);
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
