import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import * as tables from '../catalogue-table';
import { CatalogueRowsRepository } from '../catalogue-rows.repository';
import type { CatalogueTable } from '../catalogue-table';
import type { RowSet } from '../row-set';

/** A document of the catalogue that a proposed one may be. */
export interface KnownDocument {
  id: string;
  key: string;
  symbol: string | null;
  sha256: string;
  position: number;
  demonstration: boolean;
  runId: string | null;
}

export interface KnownText {
  documentId: string;
  ref: string;
  text: string;
}

/** Positions of seeds; documents that imports bring in come after them, so that a new seed finds its place. */
const LAST_SEED = 1_000;

const IN_DOCUMENTS = 'stored.document_id = ANY ($1::uuid[])';
const OF_PARAGRAPHS =
  'stored.paragraph_id IN (SELECT id FROM catalogue.paragraph WHERE document_id = ANY ($1::uuid[]))';
const OF_RECOMMENDATIONS =
  'stored.recommendation_id IN (SELECT id FROM catalogue.recommendation WHERE document_id = ANY ($1::uuid[]))';

type Scopes = readonly (readonly [CatalogueTable, string])[];

const HEAD: Scopes = [
  [tables.DOCUMENT, 'stored.id = ANY ($1::uuid[])'],
  [tables.DOCUMENT_SESSION, IN_DOCUMENTS],
  [tables.PLEDGE, IN_DOCUMENTS],
  [tables.VOTE, IN_DOCUMENTS],
];
const TEXT: Scopes = [
  [tables.PARAGRAPH, IN_DOCUMENTS],
  [tables.CORRECTION, OF_PARAGRAPHS],
  [tables.PARAGRAPH_THEME, OF_PARAGRAPHS],
  [tables.POSITION, IN_DOCUMENTS],
  [tables.RECOMMENDATION, IN_DOCUMENTS],
  [tables.RECOMMENDATION_SOURCE, OF_RECOMMENDATIONS],
  [tables.RECOMMENDING_STATE, OF_RECOMMENDATIONS],
  [tables.ASK, OF_RECOMMENDATIONS],
  [tables.ADDRESSEE, OF_RECOMMENDATIONS],
];

/** What the catalogue holds already, for comparison with what is proposed. Reads in the open transaction. */
@Injectable()
export class KnownDocumentsReadModel {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: CatalogueRowsRepository,
  ) {}

  /** By key, by symbol, or by the file that they were read from. */
  find(keys: readonly string[], symbols: readonly string[], sha256: string | null): Promise<KnownDocument[]> {
    return this.transactions.query<KnownDocument>(
      `SELECT id, key, symbol, source_sha256 AS sha256, position, demonstration, import_run_id AS "runId"
       FROM catalogue.document WHERE key = ANY ($1::text[]) OR symbol = ANY ($2::text[]) OR source_sha256 = $3
       ORDER BY position`,
      [keys, symbols, sha256],
    );
  }

  texts(documentIds: readonly string[]): Promise<KnownText[]> {
    return this.transactions.query<KnownText>(
      `SELECT document_id AS "documentId", ref, coalesce(clean_text, text) AS text
       FROM catalogue.paragraph WHERE document_id = ANY ($1::uuid[]) ORDER BY document_id, position`,
      [documentIds],
    );
  }

  async lastPosition(): Promise<number> {
    const [row] = await this.transactions.query<{ last: number }>(
      'SELECT greatest(max(position), $1)::int AS last FROM catalogue.document',
      [LAST_SEED],
    );
    return row?.last ?? LAST_SEED;
  }

  /** What documents are, and of some of them the text and what became trackable of it. */
  async content(documentIds: readonly string[], withText: readonly string[]): Promise<RowSet> {
    return new Map([...(await this.parts(HEAD, documentIds)), ...(await this.parts(TEXT, withText))]);
  }

  private async parts(scopes: Scopes, documentIds: readonly string[]): Promise<RowSet> {
    const set = new Map<CatalogueTable, Awaited<ReturnType<CatalogueRowsRepository['stored']>>>();
    if (documentIds.length === 0) return set;
    for (const [table, scope] of scopes) set.set(table, await this.rows.stored(table, scope, [documentIds]));
    return set;
  }
}
