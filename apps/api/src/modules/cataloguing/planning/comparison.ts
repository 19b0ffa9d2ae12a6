import { canonicalJson } from '../../../http/bodies/canonical-json';
import * as tables from '../catalogue-table';
import type { CatalogueRow, CatalogueTable } from '../catalogue-table';
import type { RowSet } from '../row-set';

// Where a text was read and how sure the machine was of it: the same text from another file is the same.
const PROVENANCE = new Set([
  ...['source_file', 'source_sha256', 'load_fingerprint', 'import_run_id', 'front_matter', 'artefacts', 'footnotes'],
  ...['numbering_gaps', 'title_printed', 'symbol_note', 'adopted_basis', 'ref_scheme', 'judgements', 'line_from'],
  ...['line_to', 'source_rows', 'source_row', 'confirmed'],
]);
// Moved by what was put in front of it.
const PLACE = new Set(['position', 'sort_key']);

const OF_DOCUMENT = [tables.DOCUMENT, tables.DOCUMENT_SESSION, tables.PLEDGE, tables.VOTE];
const OF_PARAGRAPH = [tables.PARAGRAPH, tables.CORRECTION, tables.PARAGRAPH_THEME, tables.POSITION];
const OF_RECOMMENDATION = [tables.RECOMMENDING_STATE, tables.ASK, tables.ADDRESSEE];

/** What of a row makes it another: without provenance, and its place apart. */
export interface Content {
  readonly content: string;
  readonly place: string;
}

const text = (row: CatalogueRow, column: string): string => String(row[column]);

const isStated = (table: CatalogueTable, row: CatalogueRow): boolean =>
  table === tables.POSITION && row['raw_value'] !== null;

const contentOf = (table: CatalogueTable, row: CatalogueRow): string => {
  const stated = isStated(table, row);
  const kept = Object.entries(row).filter(
    ([column]) => !PROVENANCE.has(column) && !PLACE.has(column) && !(stated && column === 'source_ref'),
  );
  return `${table.name}${canonicalJson(Object.fromEntries(kept))}`;
};

class Contents {
  private readonly parts = new Map<string, string[]>();
  private readonly places = new Map<string, string>();

  add(id: string, table: CatalogueTable, row: CatalogueRow): void {
    const parts = this.parts.get(id);
    if (parts) parts.push(contentOf(table, row));
    else this.parts.set(id, [contentOf(table, row)]);
    if (table === tables.PARAGRAPH) this.places.set(id, text(row, 'position'));
  }

  get byId(): Map<string, Content> {
    return new Map(
      [...this.parts].map(([id, parts]) => [
        id,
        { content: parts.sort().join('\n'), place: this.places.get(id) ?? '' },
      ]),
    );
  }
}

const rowsOf = (set: RowSet, table: CatalogueTable): readonly CatalogueRow[] => set.get(table) ?? [];

/** Content of every paragraph of a set of rows, by its id, with all that hangs on it but who bears it. */
export const paragraphContents = (set: RowSet): Map<string, Content> => {
  const contents = new Contents();
  const paragraphOf = new Map(
    rowsOf(set, tables.RECOMMENDATION_SOURCE).map((row) => [text(row, 'recommendation_id'), text(row, 'paragraph_id')]),
  );
  for (const table of OF_PARAGRAPH) {
    const column = table === tables.PARAGRAPH ? 'id' : 'paragraph_id';
    for (const row of rowsOf(set, table)) contents.add(text(row, column), table, row);
  }
  for (const row of rowsOf(set, tables.RECOMMENDATION)) {
    contents.add(paragraphOf.get(text(row, 'id')) ?? '', tables.RECOMMENDATION, row);
  }
  for (const table of OF_RECOMMENDATION) {
    for (const row of rowsOf(set, table))
      contents.add(paragraphOf.get(text(row, 'recommendation_id')) ?? '', table, row);
  }
  return contents.byId;
};

/** Content of every document of a set of rows, by its id, without its paragraphs. */
export const documentContents = (set: RowSet): Map<string, Content> => {
  const contents = new Contents();
  for (const table of OF_DOCUMENT) {
    const column = table === tables.DOCUMENT ? 'id' : 'document_id';
    for (const row of rowsOf(set, table)) contents.add(text(row, column), table, row);
  }
  return contents.byId;
};
