import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '@heed/domain';
import { Transactions } from '../../../database/transactions';

export interface MembershipRow {
  id: string;
  name: string;
  kind: OrganisationKind;
  post: string;
}

/** Runs in a transaction of `heed_identity`. */
@Injectable()
export class MembershipsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those that last, in organisations that are not closed. */
  ofPerson(userId: string): Promise<MembershipRow[]> {
    return this.transactions.query<MembershipRow>(
      `SELECT o.id, o.names ->> 'en' AS name, o.kind, m.post
       FROM people.membership m JOIN people.organisation o ON o.id = m.organisation_id AND o.state <> 'closed'
       WHERE m.user_id = $1 AND m.ended_at IS NULL ORDER BY o.names ->> 'en', o.id`,
      [userId],
    );
  }
}
