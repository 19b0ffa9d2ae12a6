import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import type { TallyDelta } from './tally-delta';

const KEY = 'country_iso3, bearer_kind, facet, facet_value, measure';
// Arrays, because there are up to tens of thousands of rows: as JSON they take three times as long.
const COLUMNS = 'unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[])';
const GIVEN = `${COLUMNS} AS given (${KEY}, n)`;
const SAME = KEY.split(', ')
  .map((column) => `tally.${column} = given.${column}`)
  .join(' AND ');

const columnsOf = (tallies: readonly TallyDelta[]): unknown[] => [
  tallies.map(({ country_iso3 }) => country_iso3),
  tallies.map(({ bearer_kind }) => bearer_kind),
  tallies.map(({ facet }) => facet),
  tallies.map(({ facet_value }) => facet_value),
  tallies.map(({ measure }) => measure),
  tallies.map(({ n }) => n),
];

/** Three statements for any number of deltas, always in key order, so that two writers never wait for each other. */
@Injectable()
export class TallyRepository {
  constructor(private readonly transactions: Transactions) {}

  async fold(deltas: readonly TallyDelta[]): Promise<void> {
    if (deltas.length === 0) return;
    const given = columnsOf(deltas);
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
    await this.transactions.query(
      `INSERT INTO progress.progress_tally (${KEY}, n) SELECT * FROM ${COLUMNS}`,
      columnsOf(tallies),
    );
  }

  async lockAll(): Promise<void> {
    await this.transactions.query('LOCK TABLE progress.progress_tally IN EXCLUSIVE MODE');
  }
}
