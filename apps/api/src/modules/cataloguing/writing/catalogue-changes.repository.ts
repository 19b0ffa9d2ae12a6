import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import * as tables from '../catalogue-table';
import type { CatalogueRow, CatalogueTable } from '../catalogue-table';
import type { RowSet } from '../row-set';

// Beside those of database/roles.ts and the tests' templates.
const CATALOGUE_LOCK = 4_200_011;

const OF_PARAGRAPH = 'x.paragraph_id IN (SELECT id FROM catalogue.paragraph WHERE document_id = d.id)';
const OF_RECOMMENDATION = 'x.recommendation_id IN (SELECT id FROM catalogue.recommendation WHERE document_id = d.id)';

type Parts = readonly (readonly [CatalogueTable, string])[];

// In the order in which rows refer to each other.
const HEAD: Parts = [
  [tables.DOCUMENT, 'x.id = d.id'],
  [tables.DOCUMENT_SESSION, 'x.document_id = d.id'],
  [tables.PLEDGE, 'x.document_id = d.id'],
  [tables.VOTE, 'x.document_id = d.id'],
];
const WHOLE: Parts = [
  ...HEAD,
  [tables.PARAGRAPH, 'x.document_id = d.id'],
  [tables.CORRECTION, OF_PARAGRAPH],
  [tables.PARAGRAPH_THEME, OF_PARAGRAPH],
  [tables.POSITION, 'x.document_id = d.id'],
  [tables.RECOMMENDATION, 'x.document_id = d.id'],
  [tables.RECOMMENDATION_SOURCE, OF_RECOMMENDATION],
  [tables.RECOMMENDING_STATE, OF_RECOMMENDATION],
  [tables.ASK, OF_RECOMMENDATION],
  [tables.ADDRESSEE, OF_RECOMMENDATION],
  [tables.COMMITMENT, OF_RECOMMENDATION],
  [
    tables.COMMITMENT_ASK,
    'x.commitment_id IN (SELECT c.id FROM catalogue.commitment c JOIN catalogue.recommendation r ON r.id = c.recommendation_id WHERE r.document_id = d.id)',
  ],
];

const columnsOf = ({ columns }: CatalogueTable): string => columns.map((column) => `x.${column}`).join(', ');

const before = (parts: Parts): string =>
  `jsonb_build_object(${parts
    .map(
      ([table, scope]) =>
        `'${table.name}', (SELECT coalesce(jsonb_agg(to_jsonb(part)), '[]') FROM (SELECT ${columnsOf(table)} FROM ${table.name} x WHERE ${scope}) part)`,
    )
    .join(', ')})`;

export interface DocumentChange {
  documentId: string;
  /** The document's rows, as they were, in the tables that the run could change; null where the run brought it in. */
  before: RowSet | null;
}

/** Documents, by id, that a run is about to write. */
export interface Recorded {
  readonly added?: readonly string[];
  readonly changed?: readonly string[];
  /** Changed but for their text. */
  readonly changedHeads?: readonly string[];
}

/** What each import run did to documents of the catalogue, so that it can be undone. */
@Injectable()
export class CatalogueChangesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** One writer of the catalogue at a time, until the end of the transaction. */
  async holdCatalogue(): Promise<void> {
    await this.transactions.query('SELECT pg_advisory_xact_lock($1)', [CATALOGUE_LOCK]);
  }

  async commitmentsOf(documentIds: readonly string[]): Promise<number> {
    const [row] = await this.transactions.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM catalogue.commitment c JOIN catalogue.recommendation r ON r.id = c.recommendation_id
       WHERE r.document_id = ANY ($1::uuid[])`,
      [documentIds],
    );
    return row?.n ?? 0;
  }

  /** Call before the documents are written. A second write of the same run keeps what was there before the first. */
  async record(runId: string, { added = [], changed = [], changedHeads = [] }: Recorded): Promise<void> {
    await this.transactions.query(
      `INSERT INTO platform.catalogue_change (run_id, document_id, before)
       SELECT $1::uuid, d.id, NULL::jsonb FROM unnest($2::uuid[]) AS d (id)
       UNION ALL SELECT $1::uuid, d.id, ${before(WHOLE)} FROM unnest($3::uuid[]) AS d (id)
       UNION ALL SELECT $1::uuid, d.id, ${before(HEAD)} FROM unnest($4::uuid[]) AS d (id)
       ON CONFLICT (run_id, document_id) DO NOTHING`,
      [runId, added, changed, changedHeads],
    );
  }

  /** Documents of a run, and whether a later run has changed any of them. */
  async touched(runId: string): Promise<{ ids: string[]; changedSince: boolean }> {
    const rows = await this.transactions.query<{ id: string; since: boolean }>(
      `SELECT own.document_id AS id, EXISTS (SELECT FROM platform.catalogue_change later
         WHERE later.document_id = own.document_id AND later.sequence > own.sequence) AS since
       FROM platform.catalogue_change own WHERE own.run_id = $1 ORDER BY own.sequence`,
      [runId],
    );
    return { ids: rows.map(({ id }) => id), changedSince: rows.some(({ since }) => since) };
  }

  async changes(runId: string, documentIds: readonly string[]): Promise<DocumentChange[]> {
    const rows = await this.transactions.query<{ documentId: string; stored: Record<string, CatalogueRow[]> | null }>(
      `SELECT document_id AS "documentId", before AS stored FROM platform.catalogue_change
       WHERE run_id = $1 AND document_id = ANY ($2::uuid[]) ORDER BY sequence`,
      [runId, documentIds],
    );
    return rows.map(({ documentId, stored }) => ({
      documentId,
      before:
        stored && new Map(WHOLE.flatMap(([table]) => (stored[table.name] ? [[table, stored[table.name] ?? []]] : []))),
    }));
  }

  async forget(runId: string): Promise<void> {
    await this.transactions.query('DELETE FROM platform.catalogue_change WHERE run_id = $1', [runId]);
  }
}
