import { Injectable } from '@nestjs/common';
import type { NameFacts } from '@heed/domain';
import { NotFound } from '../../../http/problems/problems';
import { Transactions } from '../../../database/transactions';

const FACTS = `
  SELECT o.publishes_as AS choice,
    EXISTS (SELECT FROM people.hosting h WHERE h.organisation_id = o.id AND people.host_stands(h.host_id)) AS "hostAgreed",
    published.was_signed($1) AS "wasSigned", published.has_signed_file($2) AS "fileWasSigned",
    EXISTS (SELECT FROM people.withheld_name w
            JOIN published.public_update u ON u.commitment_id = w.commitment_id AND u.organisation_id = w.stand_in_id
            WHERE w.organisation_id = o.id AND w.commitment_id = $1) AS "standsWithheld"
  FROM people.organisation o WHERE o.id = context.organisation()`;

/** What the acting organisation chose, and where it stands. Row-level security: nobody else's. */
@Injectable()
export class AccountNamesRepository {
  constructor(private readonly transactions: Transactions) {}

  async facts(commitmentId: string, updateId: string): Promise<NameFacts> {
    const [row] = await this.transactions.query<NameFacts>(FACTS, [commitmentId, updateId]);
    if (!row) throw new NotFound();
    return row;
  }

  /** The one there is, or a fresh one: a random id, of the author's kind. */
  async standIn(commitmentId: string): Promise<string> {
    const [row] = await this.transactions.query<{ id: string }>('SELECT people.stand_in($1) AS id', [commitmentId]);
    if (!row) throw new NotFound();
    return row.id;
  }

  async existing(commitmentId: string): Promise<string | null> {
    const [row] = await this.transactions.query<{ id: string }>(
      'SELECT stand_in_id AS id FROM people.withheld_name WHERE commitment_id = $1 AND organisation_id = context.organisation()',
      [commitmentId],
    );
    return row?.id ?? null;
  }

  async mayGoOut(commitmentId: string): Promise<boolean> {
    const [row] = await this.transactions.query<{ may: boolean }>(
      `SELECT o.state = 'verified' AND (w.host_id IS NULL OR people.host_stands(w.host_id)) AS may
       FROM people.organisation o JOIN people.withheld_name w ON w.organisation_id = o.id AND w.commitment_id = $1
       WHERE o.id = context.organisation()`,
      [commitmentId],
    );
    return row?.may ?? false;
  }
}
