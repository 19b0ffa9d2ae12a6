import * as tables from '../catalogue-table';
import type { CatalogueRow, CatalogueTable } from '../catalogue-table';
import type { RowSet } from '../row-set';

const idOf = (row: CatalogueRow, column: string): string => String(row[column]);

/** To which document the rows of each table belong, by what they name. */
const owners = (set: RowSet): ((row: CatalogueRow) => string) => {
  const owner = new Map<string, string>();
  for (const table of [tables.PARAGRAPH, tables.RECOMMENDATION]) {
    for (const row of set.get(table) ?? []) owner.set(idOf(row, 'id'), idOf(row, 'document_id'));
  }
  return (row) => {
    if ('document_id' in row) return idOf(row, 'document_id');
    const of = 'paragraph_id' in row ? 'paragraph_id' : 'recommendation_id' in row ? 'recommendation_id' : 'id';
    return owner.get(idOf(row, of)) ?? idOf(row, of);
  };
};

/** The rows of several documents, each document's by themselves. */
export const rowsByDocument = (set: RowSet): ReadonlyMap<string, RowSet> => {
  const ownerOf = owners(set);
  const documents = new Map<string, Map<CatalogueTable, CatalogueRow[]>>();
  for (const [table, rows] of set) {
    for (const row of rows) {
      const owner = ownerOf(row);
      const own = documents.get(owner) ?? new Map<CatalogueTable, CatalogueRow[]>();
      documents.set(owner, own);
      const part = own.get(table);
      if (part) part.push(row);
      else own.set(table, [row]);
    }
  }
  return documents;
};
