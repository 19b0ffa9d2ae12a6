import { Injectable } from '@nestjs/common';
import { CatalogueRowsRepository } from '../catalogue-rows.repository';
import * as tables from '../catalogue-table';
import type { CatalogueRow, CatalogueTable } from '../catalogue-table';
import { ChangeCount, type Changes } from './change-count';
import type { RowSet } from '../row-set';
import { STATED_TYPES } from '../rows/position-rows';

/** What a set of rows is the whole of: what is stored of it and is not in the set goes. */
export interface Extent {
  /** By id: everything that hangs on them. */
  readonly paragraphs: readonly string[];
  /** By id: sessions, pledges and votes. */
  readonly documents: readonly string[];
  /** Whether the set was made for invented States too; otherwise theirs stay as they are. */
  readonly inventedStates: boolean;
}

const OF_PARAGRAPHS = 'stored.paragraph_id = ANY ($2::uuid[])';
const OF_RECOMMENDATIONS =
  'stored.recommendation_id IN (SELECT recommendation_id FROM catalogue.recommendation_source WHERE paragraph_id = ANY ($2::uuid[]))';
const OF_DOCUMENTS = 'stored.document_id = ANY ($2::uuid[])';
// What a State said of a recommendation on another day stays said.
const NOT_SAID_ON_ANOTHER_DAY = `(stored.type NOT IN (${STATED_TYPES.map((type) => `'${type}'`).join(', ')}) OR EXISTS (
  SELECT FROM jsonb_to_recordset($1::jsonb) AS given (paragraph_id uuid, raw_value text, stated_on text)
  WHERE given.paragraph_id = stored.paragraph_id AND given.raw_value IS NOT NULL AND given.stated_on IS NOT DISTINCT FROM stored.stated_on))`;
// What somebody wrote about stays, also when it is no longer asked.
const UNWRITTEN = `NOT EXISTS (SELECT FROM published.published_update u WHERE u.commitment_id = stored.id)
  AND NOT EXISTS (SELECT FROM published.assessment a WHERE a.commitment_id = stored.id)
  AND NOT EXISTS (SELECT FROM working.status_update w WHERE w.commitment_id = stored.id)`;
const UNANSWERED = `NOT EXISTS (SELECT FROM catalogue.commitment_ask c WHERE c.ask_id = stored.id)
  AND NOT EXISTS (SELECT FROM published.published_ask_status p WHERE p.ask_id = stored.id)
  AND NOT EXISTS (SELECT FROM working.update_ask_status w WHERE w.ask_id = stored.id)`;
const UNCOMMITTED = `stored.id IN (SELECT recommendation_id FROM catalogue.recommendation_source WHERE paragraph_id = ANY ($2::uuid[]))
  AND NOT EXISTS (SELECT FROM catalogue.commitment c WHERE c.recommendation_id = stored.id)`;
const GIVEN_COMMITMENTS =
  "stored.commitment_id IN (SELECT (given ->> 'commitment_id')::uuid FROM jsonb_array_elements($1::jsonb) AS given)";

// What hangs on a row goes before the row.
const OF_PARAGRAPH: readonly (readonly [CatalogueTable, string])[] = [
  [tables.ADDRESSEE, OF_RECOMMENDATIONS],
  [tables.ASK, `${OF_RECOMMENDATIONS} AND ${UNANSWERED}`],
  [tables.RECOMMENDING_STATE, OF_RECOMMENDATIONS],
  [tables.RECOMMENDATION, UNCOMMITTED],
  [tables.CORRECTION, OF_PARAGRAPHS],
  [tables.PARAGRAPH_THEME, OF_PARAGRAPHS],
  [tables.POSITION, `${OF_PARAGRAPHS} AND ${NOT_SAID_ON_ANOTHER_DAY}`],
];
const OF_DOCUMENT = [tables.DOCUMENT_SESSION, tables.PLEDGE, tables.VOTE];

const given = (rows: RowSet, table: CatalogueTable): readonly CatalogueRow[] => rows.get(table) ?? [];

/** Makes the catalogue hold a set of rows, touching only what differs. Runs in the open transaction. */
@Injectable()
export class RowSetWriter {
  constructor(readonly tables: CatalogueRowsRepository) {}

  async write(set: RowSet, extent: Extent): Promise<Changes> {
    const count = new ChangeCount();
    for (const [table, own] of set) count.add(table, await this.tables.upsert(table, own));
    if (extent.paragraphs.length > 0) await this.pruneParagraphs(set, extent, count);
    for (const table of extent.documents.length > 0 ? OF_DOCUMENT : []) {
      count.add(table, await this.tables.prune(table, given(set, table), OF_DOCUMENTS, [extent.documents]));
    }
    return count.changes;
  }

  private async pruneParagraphs(set: RowSet, extent: Extent, count: ChangeCount): Promise<void> {
    const commitments = given(set, tables.COMMITMENT);
    const asks = given(set, tables.COMMITMENT_ASK);
    const gone = `${OF_RECOMMENDATIONS} AND ($3 OR NOT stored.demonstration) AND ${UNWRITTEN}`;
    const within = [extent.paragraphs, extent.inventedStates];
    await this.tables.unassign(commitments, gone, within);
    count.add(tables.COMMITMENT, await this.tables.prune(tables.COMMITMENT, commitments, gone, within));
    count.add(tables.COMMITMENT_ASK, await this.tables.prune(tables.COMMITMENT_ASK, asks, GIVEN_COMMITMENTS, []));
    for (const [table, scope] of OF_PARAGRAPH) {
      count.add(table, await this.tables.prune(table, given(set, table), scope, [extent.paragraphs]));
    }
  }
}
