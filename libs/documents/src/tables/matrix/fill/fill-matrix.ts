import type { Element } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { openSource } from '../../../formats/open-source';
import { countryByName } from '../../../reading/country-names';
import type { ReadingContext } from '../../../reading/reading.types';
import { combineMatrices, type CombinedMatrix } from '../combine-matrices';
import { asMatrix, hasStatusColumn } from '../matrix-columns';
import { matrixEntries } from '../matrix-entries';
import { fallbackKey } from '../read-matrix';
import { WordPositions } from './word-positions';
import { cellAt, continuesAbove, tableRows } from './word-rows';
import { writeLines, type XmlChange } from './write-lines';

/** A row of a matrix by the recommendation that an import makes of it. */
export interface MatrixRowRef {
  readonly documentKey: string;
  readonly ref: string;
  readonly symbol: string | null;
  readonly text: string;
}

/** What is to stand in the last column of a row; nothing leaves it as it is. */
export type LinesOfRow = (row: MatrixRowRef) => readonly string[];

const MAIN_PART = /^word\/document\d*\.xml$/u;

/** The cell to write into: a merged one begins further up. */
const cellToFill = (rows: readonly Element[], row: number, column: number): Element | undefined => {
  for (let at = row; at >= 0; at--) {
    const tableRow = rows[at];
    const cell = tableRow && cellAt(tableRow, column);
    if (!cell || !continuesAbove(cell)) return cell;
  }
  return undefined;
};

/** Lines by the cell that they go into; cells merged over several rows take the lines of all. */
const linesByCell = (
  { table, origins }: CombinedMatrix,
  rows: readonly (readonly Element[])[],
  context: ReadingContext,
  linesOf: LinesOfRow,
): ReadonlyMap<Element, readonly string[]> => {
  const cells = new Map<Element, readonly string[]>();
  const matrix = asMatrix(table);
  if (!matrix || !hasStatusColumn(matrix)) return cells;
  const { entries } = matrixEntries(matrix, countryByName(context), fallbackKey(context));
  for (const { row, key, ref } of entries) {
    const origin = origins[row.row - 1];
    const tableRow = origin && rows[origin.table];
    const cell = tableRow && cellToFill(tableRow, origin.row, matrix.head.length - 1);
    if (!cell) continue;
    const lines = linesOf({ documentKey: key, ref, symbol: row.symbol, text: row.text });
    cells.set(cell, [...(cells.get(cell) ?? []), ...lines]);
  }
  return cells;
};

const applied = (xml: string, changes: readonly XmlChange[]): string => {
  const inOrder = [...changes].sort((one, other) => one.from - other.from);
  const pieces = inOrder.map(({ from, text }, index) => xml.slice(inOrder[index - 1]?.to ?? 0, from) + text);
  return pieces.join('') + xml.slice(inOrder[inOrder.length - 1]?.to ?? 0);
};

/**
 * Writes lines into the last column of a matrix in a Word file. Everything else of the document stays as it stands in
 * the file, sign by sign. Null where the file holds no matrix with a last column for comments.
 */
export const fillMatrix = async (
  bytes: Uint8Array,
  context: ReadingContext,
  linesOf: LinesOfRow,
): Promise<Uint8Array | null> => {
  const source = await openSource(bytes, context);
  if (source.format !== 'docx' || source.tables.length === 0) return null;
  const zip = await JSZip.loadAsync(bytes);
  const [part] = zip.file(MAIN_PART);
  if (!part) return null;
  const file = new WordPositions(await part.async('string'));
  const rows = tableRows(file);
  // A table in the header of the title page is opened before those of the body.
  const tables = source.tables.slice(-rows.length);
  if (tables.some((table, index) => table.rows.length !== rows[index]?.length)) return null;
  const matrices = combineMatrices(tables);
  if (!matrices.some(({ table }) => canBeFilled(table))) return null;
  const changes = matrices.flatMap((matrix) =>
    [...linesByCell(matrix, rows, context, linesOf)].flatMap(([cell, lines]) => writeLines(file, cell, lines)),
  );
  zip.file(part.name, applied(file.xml, changes), { date: part.date, createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

const canBeFilled = (table: CombinedMatrix['table']): boolean => {
  const matrix = asMatrix(table);
  return matrix !== null && hasStatusColumn(matrix);
};
