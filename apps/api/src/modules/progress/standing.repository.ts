import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import type { ChangeRow, StandingRow } from './standing-row';

const SHARED = `bearer_status, bearer_update_id, evidence_level, independent_accounts, independent_lowest,
  independent_highest, assessment_scale, assessment_value, contested, standing`;
const CURRENT = [
  ...SHARED.split(/,\s*/),
  ...'bearer_period_end bearer_published_at independent_by_kind assessment_id assessment_issued_on'.split(' '),
  ...'stale_from due_on changes_on last_published_at'.split(' '),
];

/** Writes what was derived. `relevance_confirmed` is not derived and stays as it is. */
@Injectable()
export class StandingRepository {
  constructor(private readonly transactions: Transactions) {}

  async replace(ids: readonly string[], rows: readonly StandingRow[]): Promise<void> {
    const kept = rows.map(({ commitment_id }) => commitment_id);
    await this.transactions.query(
      'DELETE FROM progress.commitment_standing WHERE commitment_id = ANY ($1::uuid[]) AND commitment_id <> ALL ($2::uuid[])',
      [ids, kept],
    );
    await this.transactions.query(
      `INSERT INTO progress.commitment_standing (commitment_id, ${CURRENT.join(', ')})
       SELECT commitment_id, ${CURRENT.join(', ')}
       FROM jsonb_populate_recordset(NULL::progress.commitment_standing, $1::jsonb)
       ON CONFLICT (commitment_id) DO UPDATE SET ${CURRENT.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}`,
      [JSON.stringify(rows)],
    );
  }

  async replaceHistory(ids: readonly string[], rows: readonly ChangeRow[]): Promise<void> {
    await this.transactions.query('DELETE FROM progress.standing_change WHERE commitment_id = ANY ($1::uuid[])', [ids]);
    await this.transactions.query(
      `INSERT INTO progress.standing_change (commitment_id, from_at, to_at, ${SHARED})
       SELECT commitment_id, from_at, to_at, ${SHARED}
       FROM jsonb_populate_recordset(NULL::progress.standing_change, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}
