import { Injectable } from '@nestjs/common';
import type { Applicability, BearerKind } from '@heed/domain';
import { Transactions } from '../../database/transactions';

export interface CommitmentTotal {
  demonstration: boolean;
  bearerKind: BearerKind;
  applicability: Applicability;
  commitments: number;
}

const TOTALS = `
  SELECT demonstration, bearer_kind AS "bearerKind", applicability, count(*)::int AS commitments
  FROM catalogue.commitment
  GROUP BY demonstration, bearer_kind, applicability
  ORDER BY demonstration, bearer_kind, applicability`;

/** How many commitments the texts gave rise to, by bearer kind and applicability; the world and the invented States apart. */
@Injectable()
export class TotalsReadModel {
  constructor(private readonly transactions: Transactions) {}

  totals(): Promise<CommitmentTotal[]> {
    return this.transactions.run({ role: 'heed_owner' }, () => this.transactions.query<CommitmentTotal>(TOTALS));
  }
}

/** The totals as lines of a table for the operator. */
export const totalsTable = (totals: readonly CommitmentTotal[]): string =>
  totals
    .map(({ demonstration, bearerKind, applicability, commitments }) =>
      [demonstration ? 'demonstration' : 'world', bearerKind, applicability, String(commitments)].join('\t'),
    )
    .join('\n');
