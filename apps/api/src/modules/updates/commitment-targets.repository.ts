import { Injectable } from '@nestjs/common';
import type { BearerKind } from '@heed/domain';
import { Transactions } from '../../database/transactions';

/** What the rules need to know of a commitment before anything is written about it. */
export interface CommitmentTarget {
  id: string;
  bearerKind: BearerKind;
  bearerSlug: string;
  country: string | null;
  demonstration: boolean;
  /** Asks that this bearer was asked, in order. */
  askIds: string[];
  /** Whether it is assigned to the organisation that asks. */
  assigned: boolean;
}

@Injectable()
export class CommitmentTargetsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** One statement. `organisationId` is the reader's; assignments of others are not seen. */
  async find(commitmentId: string, organisationId: string, withAssignments: boolean): Promise<CommitmentTarget | null> {
    const assigned = withAssignments
      ? `EXISTS (SELECT FROM working.assignment s WHERE s.commitment_id = c.id AND s.organisation_id = $2)`
      : 'false AND $2::uuid IS NULL';
    const [row] = await this.transactions.query<CommitmentTarget>(
      `SELECT c.id, c.bearer_kind AS "bearerKind", b.slug AS "bearerSlug", c.country_iso3 AS country, c.demonstration,
              ARRAY(SELECT a.id FROM catalogue.commitment_ask ca JOIN catalogue.ask a ON a.id = ca.ask_id
                    WHERE ca.commitment_id = c.id ORDER BY a.n) AS "askIds",
              ${assigned} AS assigned
       FROM catalogue.commitment c JOIN catalogue.bearer b ON b.id = c.bearer_id WHERE c.id = $1`,
      [commitmentId, organisationId],
    );
    return row ?? null;
  }
}
