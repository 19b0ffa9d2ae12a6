import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import { type Rows, type Table, TABLES } from './demonstration-table';
import type { InventedCommitment } from './invented-world';

const COMMITMENTS = `
  SELECT c.id, c.country_iso3 AS country, c.bearer_kind AS "bearerKind", r.key AS recommendation,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'n', a.n) ORDER BY a.n), '[]')
     FROM catalogue.commitment_ask ca JOIN catalogue.ask a ON a.id = ca.ask_id WHERE ca.commitment_id = c.id) AS asks
  FROM catalogue.commitment c JOIN catalogue.recommendation r ON r.id = c.recommendation_id
  WHERE c.demonstration`;

// The order of the rows is the order of publication.
const insertInto = ({ name, columns }: Table): string => {
  const list = columns.join(', ');
  return `INSERT INTO ${name} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`;
};

const isTable = (name: string): name is keyof typeof TABLES => name in TABLES;

/** Writes the demonstration: one statement a table. Runs in the open transaction, as the owner. */
@Injectable()
export class DemonstrationRepository {
  constructor(private readonly transactions: Transactions) {}

  async countries(): Promise<string[]> {
    const rows = await this.transactions.query<{ iso3: string }>(
      'SELECT iso3 FROM catalogue.country WHERE demonstration ORDER BY iso3',
    );
    return rows.map(({ iso3 }) => iso3);
  }

  commitments(): Promise<InventedCommitment[]> {
    return this.transactions.query<InventedCommitment>(COMMITMENTS);
  }

  async insert(rows: Rows): Promise<void> {
    for (const name of Object.keys(TABLES).filter(isTable)) {
      if (rows[name].length > 0) await this.transactions.query(insertInto(TABLES[name]), [JSON.stringify(rows[name])]);
    }
  }
}
