import type { Finding } from '../../document/read-document.types';
import type { OpenedSource, SourceTable } from '../../formats/open-source';
import { countryByName } from '../../reading/country-names';
import type { ReadingContext, RowOutcome } from '../../reading/reading.types';
import { headFindings, rowOutcome } from '../row-outcomes';
import { documentKey } from '../sources/document-key';
import { themesOfLabels } from '../sources/label-themes';
import type { TableReading } from '../table-reading.types';
import { asMatrix, type MatrixTable } from './matrix-columns';
import { combineMatrices } from './combine-matrices';
import { matrixCountry } from './matrix-country';
import { matrixDocument } from './matrix-document';
import { type MatrixEntry, matrixEntries } from './matrix-entries';

const byKey = (entries: readonly MatrixEntry[]): ReadonlyMap<string, MatrixEntry[]> => {
  const documents = new Map<string, MatrixEntry[]>();
  for (const entry of entries) {
    const document = documents.get(entry.key);
    if (document) document.push(entry);
    else documents.set(entry.key, [entry]);
  }
  return documents;
};

/** Rows that cite a recommendation again, as under a second theme. */
const mergedRows = (matrix: MatrixTable, entries: readonly MatrixEntry[]): RowOutcome[] => {
  const sources = new Map(matrix.rows.map((source) => [source.row, source]));
  const firsts = new Map<string, number>();
  return entries.flatMap(({ key, ref, row }) => {
    const first = firsts.get(`${key} ${ref}`);
    const source = sources.get(row.row);
    if (first === undefined) firsts.set(`${key} ${ref}`, row.row);
    if (first === undefined || !source) return [];
    return [rowOutcome(matrix, source, 'merged', 'identical-text', `one recommendation with row ${first}`)];
  });
};

/** Key for rows without a source: there is one such document for every file. */
export const fallbackKey = ({ fileName }: ReadingContext): string => documentKey(fileName ?? '') || 'matrix';

const readMatrix = (matrix: MatrixTable, context: ReadingContext, source: OpenedSource): TableReading => {
  const { entries, outcomes, findings } = matrixEntries(matrix, countryByName(context), fallbackKey(context));
  const country = matrixCountry(source, matrix.head, context);
  const lookups = { context, themesOf: themesOfLabels(context), country };
  const unknown: Finding[] =
    country === null
      ? [{ code: 'country-unknown', line: matrix.headRow, detail: 'neither title nor file name tells one State' }]
      : [];
  return {
    documents: [...byKey(entries)].map(([key, group]) => matrixDocument(key, group, lookups)),
    rows: [...outcomes, ...mergedRows(matrix, entries)].sort((one, other) => one.row - other.row),
    findings: [...headFindings(matrix), ...unknown, ...findings],
  };
};

/** Thematic matrices of a file: one document for every symbol that they cite, themes as sections, comments as notes. */
export const readMatrices = (
  tables: readonly SourceTable[],
  context: ReadingContext,
  source: OpenedSource,
): readonly TableReading[] =>
  combineMatrices(tables).flatMap(({ table }) => {
    const matrix = asMatrix(table);
    return matrix ? [readMatrix(matrix, context, source)] : [];
  });
