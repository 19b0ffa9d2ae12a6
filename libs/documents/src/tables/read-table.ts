import type { OpenedSource, SourceTable } from '../formats/open-source';
import type { Reading, ReadingContext, SourceFormat, TableFamily } from '../reading/reading.types';
import { collapseWhiteSpace } from '../text/white-space';
import { readExchangeJson, readExchangeTable } from './exchange/open-exchange';
import { judgeRows } from './judge-rows';
import { readMatrices } from './matrix/read-matrix';
import { printedCells } from './row-outcomes';
import { jsonTable } from './sources/json-table';
import { readHead } from './table-columns';
import type { TableReading } from './table-reading.types';
import { readUhri } from './uhri/read-uhri';
import { UHRI_COLUMNS } from './uhri/uhri-row';
import { readUprInfo } from './upr-info/read-upr-info';
import { UPR_INFO_COLUMNS } from './upr-info/upr-info-row';

type TableReader = (
  tables: readonly SourceTable[],
  context: ReadingContext,
  source: OpenedSource,
) => readonly TableReading[];

const exchange: TableReader = (tables, _context, { json }) => {
  const ofJson = readExchangeJson(json);
  return ofJson ? [ofJson] : tables.flatMap((table) => readExchangeTable(table) ?? []);
};

const uprInfo: TableReader = (tables, context) =>
  tables.flatMap((table) => {
    const headed = readHead(table, UPR_INFO_COLUMNS);
    return headed ? [readUprInfo(headed, context)] : [];
  });

const uhri: TableReader = (tables, context) =>
  tables.flatMap((table) => {
    const headed = readHead(table, UHRI_COLUMNS);
    return headed ? [readUhri(headed, context)] : [];
  });

/** Each looks for a head of its own; the one with the most telling head comes first. */
const READERS: readonly (readonly [family: TableFamily, read: TableReader])[] = [
  ['exchange', exchange],
  ['upr-info-export', uprInfo],
  ['uhri-export', uhri],
  ['thematic-matrix', readMatrices],
];

const tablesOf = ({ tables, json }: OpenedSource): readonly SourceTable[] => {
  const ofJson = jsonTable(json);
  return ofJson ? [...tables, ofJson] : tables;
};

/** Files that hold nothing but tables; a text may have tables that are no matter of ours. */
const ONLY_TABLES: readonly SourceFormat[] = ['csv', 'xlsx', 'json'];

const headOf = ({ rows }: SourceTable): string => (rows[0] ?? []).map(collapseWhiteSpace).join(', ');

/** A file of tables that nobody knows is told with its heads, and every row with its cells. */
const unknownTables = (source: OpenedSource, tables: readonly SourceTable[]): Reading | null => {
  if (!ONLY_TABLES.includes(source.format) || tables.length === 0) return null;
  return {
    format: source.format,
    encoding: source.encoding,
    family: 'unrecognised',
    documents: [],
    rows: tables.flatMap(({ rows: [head = [], ...rows] }) =>
      rows.map((values, index) => ({
        row: index + 2,
        outcome: 'rejected',
        code: 'header-unknown',
        detail: 'no reader knows this table',
        cells: printedCells(head, values),
      })),
    ),
    findings: tables.map((table) => ({
      code: 'header-unknown',
      line: 1,
      detail: `no reader knows a table with these columns: ${headOf(table)}`,
    })),
  };
};

/** Reads a table whose rows are recommendations; null where there is none. */
export const readTable = (source: OpenedSource, context: ReadingContext): Reading | null => {
  const tables = tablesOf(source);
  for (const [family, read] of READERS) {
    const readings = read(tables, context, source);
    if (readings.length === 0) continue;
    const documents = readings.flatMap((reading) => reading.documents);
    return {
      format: source.format,
      encoding: source.encoding,
      family,
      documents: family === 'exchange' ? documents : documents.map((document) => judgeRows(document, context)),
      rows: readings.flatMap(({ rows }) => rows),
      findings: readings.flatMap(({ findings }) => findings),
    };
  }
  return unknownTables(source, tables);
};
