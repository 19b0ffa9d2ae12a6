import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import type { TallyDelta } from './tally-delta';

const KEY = 'country_iso3, bearer_kind, facet, facet_value, measure';
const GIVEN = 'jsonb_populate_recordset(NULL::progress.progress_tally, $1::jsonb) AS given';
const SAME = KEY.split(', ')
  .map((column) => `tally.${column} = given.${column}`)
  .join(' AND ');

/** Three statements for any number of deltas, always in key order, so that two writers never wait for each other. */
@Injectable()
export class TallyRepository {
  constructor(private readonly transactions: Transactions) {}

  async fold(deltas: readonly TallyDelta[]): Promise<void> {
    if (deltas.length === 0) return;
    const given = [JSON.stringify(deltas)];
    const order = KEY.split(', ')
      .map((column) => `given.${column} COLLATE "C"`)
      .join(', ');
    await this.transactions.query(
      `INSERT INTO progress.progress_tally (${KEY}, n) SELECT ${KEY}, 0 FROM ${GIVEN} ORDER BY ${order} ON CONFLICT DO NOTHING`,
      given,
    );
    await this.transactions.query(
      `SELECT FROM progress.progress_tally AS tally JOIN ${GIVEN} ON ${SAME} ORDER BY ${order} FOR UPDATE OF tally`,
      given,
    );
    await this.transactions.query(
      `UPDATE progress.progress_tally AS tally SET n = tally.n + given.n FROM ${GIVEN} WHERE ${SAME}`,
      given,
    );
  }

  /** Puts other counts in the place of all; until the end of the transaction nobody else can fold. */
  async replaceAll(tallies: readonly TallyDelta[]): Promise<void> {
    await this.transactions.query('DELETE FROM progress.progress_tally');
    await this.transactions.query(`INSERT INTO progress.progress_tally (${KEY}, n) SELECT ${KEY}, n FROM ${GIVEN}`, [
      JSON.stringify(tallies),
    ]);
  }

  async lockAll(): Promise<void> {
    await this.transactions.query('LOCK TABLE progress.progress_tally IN EXCLUSIVE MODE');
  }
}
