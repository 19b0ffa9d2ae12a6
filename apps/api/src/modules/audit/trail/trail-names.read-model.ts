import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

/** Ids that entries hold, by what they may be the id of. */
export interface Nameable {
  people: string[];
  organisations: string[];
  /** Commitments, updates and evidence: each is told by its commitment. */
  work: string[];
}

interface Named {
  id: string;
  name: string;
}

/** What ids are called, where the reader's own side knows it. In the reader's transaction; one statement of a kind. */
@Injectable()
export class TrailNamesReadModel {
  constructor(private readonly transactions: Transactions) {}

  async of({ people, organisations, work }: Nameable, organisationId: string): Promise<Map<string, string>> {
    const named = [
      ...(people.length > 0 ? await this.people(people, organisationId) : []),
      ...(organisations.length > 0 ? await this.organisations(organisations, organisationId) : []),
      ...(work.length > 0 ? await this.work(work) : []),
    ];
    return new Map(named.map(({ id, name }) => [id, name]));
  }

  /** Members, and whoever left a post behind, as its handover has them. */
  private people(ids: readonly string[], organisationId: string): Promise<Named[]> {
    return this.transactions.query(
      `SELECT u.id, u.display_name AS name FROM people.membership m JOIN people.user_account u ON u.id = m.user_id
       WHERE m.organisation_id = $2 AND m.user_id = ANY ($1::uuid[])
         AND (m.ended_at IS NULL OR EXISTS (SELECT FROM people.former_holder h
                WHERE h.organisation_id = m.organisation_id AND h.user_id = m.user_id))`,
      [ids, organisationId],
    );
  }

  /** A name that the public is not told is shown on the organisation's own page alone, where that leaves an entry. */
  private organisations(ids: readonly string[], organisationId: string): Promise<Named[]> {
    return this.transactions.query(
      `SELECT o.id, o.names ->> 'en' AS name FROM people.organisation o
       WHERE o.id = ANY ($1::uuid[]) AND (o.publishes_as = 'named' OR o.id = $2)
       UNION SELECT p.id, p.names ->> 'en' FROM published.public_organisation p WHERE p.id = ANY ($1::uuid[])`,
      [ids, organisationId],
    );
  }

  private work(ids: readonly string[]): Promise<Named[]> {
    return this.transactions.query(
      `WITH work AS (
         SELECT c.id, c.id AS commitment_id FROM catalogue.commitment c WHERE c.id = ANY ($1::uuid[])
         UNION ALL SELECT u.id, u.commitment_id FROM working.status_update u WHERE u.id = ANY ($1::uuid[])
         UNION ALL SELECT e.id, u.commitment_id FROM working.evidence e
           JOIN working.status_update u ON u.organisation_id = e.organisation_id AND u.id = e.update_id
           WHERE e.id = ANY ($1::uuid[]))
       SELECT w.id, format('%s, %s – %s', coalesce(d.symbol, d.title), p.ref, b.names ->> 'en') AS name
       FROM work w JOIN catalogue.commitment c ON c.id = w.commitment_id
       JOIN catalogue.bearer b ON b.id = c.bearer_id
       JOIN catalogue.recommendation_source s ON s.recommendation_id = c.recommendation_id AND s.n = 1
       JOIN catalogue.paragraph p ON p.id = s.paragraph_id JOIN catalogue.document d ON d.id = p.document_id`,
      [ids],
    );
  }
}
