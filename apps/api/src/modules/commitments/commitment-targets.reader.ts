import { Injectable } from '@nestjs/common';
import { voiceOf, type Actor, type BearerKind, type Target } from '@heed/domain';
import { Transactions } from '../../database/transactions';

/** Whose a commitment is. */
interface Borne {
  bearerKind: BearerKind;
  bearerSlug: string;
  country: string | null;
  demonstration: boolean;
}

/** What the rules are asked about; `assignedTo` as far as it matters to who asks. */
export const commitmentTarget = (
  { bearerKind, bearerSlug, country, demonstration }: Borne,
  assignedTo: readonly string[],
): NonNullable<Target['commitment']> => ({
  bearerKind,
  country,
  body: bearerKind === 'body' ? bearerSlug.replace(/^body-/, '') : null,
  demonstration,
  assignedTo,
});

/** What the rules need to know of a commitment before anything is written about it. */
export interface CommitmentTarget extends Borne {
  id: string;
  /** Asks that this bearer was asked, in order. */
  askIds: string[];
  /** Whether it is assigned to the actor's organisation. */
  assigned: boolean;
}

@Injectable()
export class CommitmentTargets {
  constructor(private readonly transactions: Transactions) {}

  /** One statement, in the open transaction of a member. */
  async find(actor: Actor, commitmentId: string): Promise<CommitmentTarget | null> {
    // The independent have no right to the table.
    const assigned =
      voiceOf(actor.organisationKind) === 'bearer'
        ? `EXISTS (SELECT FROM working.assignment s WHERE s.commitment_id = c.id AND s.organisation_id = $2)`
        : 'false AND $2::uuid IS NULL';
    const [row] = await this.transactions.query<CommitmentTarget>(
      `SELECT c.id, c.bearer_kind AS "bearerKind", b.slug AS "bearerSlug", c.country_iso3 AS country, c.demonstration,
              ARRAY(SELECT a.id FROM catalogue.commitment_ask ca JOIN catalogue.ask a ON a.id = ca.ask_id
                    WHERE ca.commitment_id = c.id ORDER BY a.n) AS "askIds",
              ${assigned} AS assigned
       FROM catalogue.commitment c JOIN catalogue.bearer b ON b.id = c.bearer_id WHERE c.id = $1`,
      [commitmentId, actor.organisationId],
    );
    return row ?? null;
  }
}
