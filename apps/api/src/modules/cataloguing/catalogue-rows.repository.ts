import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import type { CatalogueRow, CatalogueTable } from './catalogue-table';
import { storableJson } from '../../database/storable-json';

const list = (columns: readonly string[], prefix = ''): string =>
  columns.map((column) => `${prefix}${column}`).join(', ');

/** Rows that are absent or differ; a row that is the same is not touched, so that writing twice changes nothing. */
const upsertSql = ({ name, key, columns, keepsStored }: CatalogueTable): string => {
  const rest = keepsStored ? [] : columns.filter((column) => !key.includes(column));
  const settle =
    rest.length === 0 ? 'NOTHING' : `UPDATE SET ${rest.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}`;
  const same = key.map((column) => `stored.${column} = given.${column}`).join(' AND ');
  const unchanged =
    rest.length === 0 ? '' : ` AND (${list(rest, 'stored.')}) IS NOT DISTINCT FROM (${list(rest, 'given.')})`;
  return `WITH written AS (
      INSERT INTO ${name} (${list(columns)})
      SELECT ${list(columns, 'given.')} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb) AS given
      WHERE NOT EXISTS (SELECT FROM ${name} AS stored WHERE ${same}${unchanged})
      ON CONFLICT (${list(key)}) DO ${settle}
      RETURNING 1)
    SELECT count(*)::int AS changed FROM written`;
};

const pruneSql = ({ name, key }: CatalogueTable, scope: string): string => {
  const same = key.map((column) => `given.${column} = stored.${column}`).join(' AND ');
  return `WITH gone AS (
      DELETE FROM ${name} AS stored
      WHERE ${scope}
        AND NOT EXISTS (SELECT FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb) AS given WHERE ${same})
      RETURNING 1)
    SELECT count(*)::int AS changed FROM gone`;
};

/** Set-based reads and writes of the catalogue: one statement a table, however many rows. */
@Injectable()
export class CatalogueRowsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Number of rows inserted or changed. */
  upsert(table: CatalogueTable, rows: readonly CatalogueRow[]): Promise<number> {
    return rows.length === 0 ? Promise.resolve(0) : this.count(upsertSql(table), [storableJson(rows)]);
  }

  /** Deletes what stands in `scope` (SQL over `stored`, parameters from $2) and is not among the rows. */
  prune(
    table: CatalogueTable,
    rows: readonly CatalogueRow[],
    scope: string,
    parameters: readonly unknown[],
  ): Promise<number> {
    return this.count(pruneSql(table, scope), [storableJson(rows), ...parameters]);
  }

  /** What stands in `scope` (SQL over `stored`), as it would be given, in the order of its key. */
  async stored(table: CatalogueTable, scope: string, parameters: readonly unknown[]): Promise<CatalogueRow[]> {
    const rows = await this.transactions.query<{ row: CatalogueRow }>(
      `SELECT to_jsonb(part) AS row FROM (
         SELECT ${list(table.columns)} FROM ${table.name} AS stored WHERE ${scope} ORDER BY ${list(table.key)}) AS part`,
      parameters,
    );
    return rows.map(({ row }) => row);
  }

  /** Takes back the assignments of commitments that are about to go; `scope` as in `prune`. */
  async unassign(rows: readonly CatalogueRow[], scope: string, parameters: readonly unknown[]): Promise<void> {
    // Locked first, as whoever begins an update does: the other way round the two would wait for each other.
    await this.transactions.query(
      `WITH gone AS MATERIALIZED (
         SELECT stored.id FROM catalogue.commitment AS stored
         WHERE ${scope} AND NOT EXISTS (
           SELECT FROM jsonb_to_recordset($1::jsonb) AS given(id uuid) WHERE given.id = stored.id)
         ORDER BY stored.id FOR UPDATE)
       DELETE FROM working.assignment WHERE commitment_id IN (SELECT id FROM gone)`,
      [storableJson(rows), ...parameters],
    );
  }

  private async count(sql: string, parameters: readonly unknown[]): Promise<number> {
    const [row] = await this.transactions.query<{ changed: number }>(sql, parameters);
    return row?.changed ?? 0;
  }
}
