import { Injectable } from '@nestjs/common';
import type { ImportOutcome } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';
import type { RunKey } from '../runs/import-run';
import { storableJson } from '../../../database/storable-json';

/** As the columns of each table are named and typed, for what comes in as JSON. */
const TABLES = {
  import_line: 'line integer, page integer, text text, outside text',
  import_document: 'id uuid, n integer, key text, content jsonb, "catalogueKey" text',
  import_paragraph: `id uuid, "documentId" uuid, position numeric, ref text, kind text, actionable boolean, confidence real,
    "firstLine" integer, "lastLine" integer, content jsonb, outcome text`,
  import_row: 'n integer, line integer, outcome text, code text, detail text, cells json',
  import_finding: 'n integer, code text, line integer, page integer, ref text, detail text',
} as const;
type StagedTable = keyof typeof TABLES;

/** `"documentId" uuid` → document_id. */
const columnsOf = (table: StagedTable): { given: string; stored: string } => {
  const names = TABLES[table].split(',').map((column) => column.trim().split(' ')[0] ?? '');
  const stored = names.map((name) =>
    name.replaceAll('"', '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
  return { given: names.map((name) => `g.${name}`).join(', '), stored: stored.join(', ') };
};

/** One statement carries this many rows, so that no parameter grows beyond what the driver takes well. */
const ROWS_A_STATEMENT = 2_000;

/** What the reader gave, kept while people look at it. Under the reader's own role. */
@Injectable()
export class StagingRepository {
  constructor(private readonly transactions: Transactions) {}

  /** An earlier attempt leaves nothing behind. */
  async clear(run: RunKey): Promise<void> {
    for (const table of ['import_line', 'import_row', 'import_finding', 'import_paragraph', 'import_document']) {
      await this.transactions.query(`DELETE FROM imports.${table} WHERE organisation_id = $1 AND run_id = $2`, [
        run.organisationId,
        run.id,
      ]);
    }
  }

  async insert(run: RunKey, table: StagedTable, rows: readonly object[]): Promise<void> {
    const { given, stored } = columnsOf(table);
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      await this.transactions.query(
        `INSERT INTO imports.${table} (organisation_id, run_id, ${stored})
         SELECT $1, $2, ${given} FROM json_to_recordset($3::json) AS g(${TABLES[table]})`,
        [run.organisationId, run.id, storableJson(rows.slice(from, from + ROWS_A_STATEMENT))],
      );
    }
  }

  /** What the comparison with the catalogue gave, by the staged ids. */
  async setOutcomes(
    run: RunKey,
    paragraphs: ReadonlyMap<string, ImportOutcome>,
    catalogueKeys: ReadonlyMap<string, string>,
  ): Promise<void> {
    const key = [run.organisationId, run.id];
    await this.transactions.query(
      `UPDATE imports.import_paragraph p SET outcome = g.outcome
       FROM unnest($3::uuid[], $4::text[]) AS g (id, outcome)
       WHERE p.organisation_id = $1 AND p.run_id = $2 AND p.id = g.id AND p.outcome <> g.outcome`,
      [...key, [...paragraphs.keys()], [...paragraphs.values()]],
    );
    await this.transactions.query(
      `UPDATE imports.import_document d SET catalogue_key = g.catalogue_key
       FROM unnest($3::text[], $4::text[]) AS g (key, catalogue_key)
       WHERE d.organisation_id = $1 AND d.run_id = $2 AND d.key = g.key`,
      [...key, [...catalogueKeys.keys()], [...catalogueKeys.values()]],
    );
  }
}
