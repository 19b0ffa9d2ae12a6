import type { OpenedSource, SourceTable } from '../formats/open-source';
import type { Reading, ReadingContext, TableFamily } from '../reading/reading.types';
import { readExchangeJson, readExchangeTable } from './exchange/open-exchange';
import { readMatrices } from './matrix/read-matrix';
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

/** Reads a table whose rows are recommendations; null where no reader knows its columns. */
export const readTable = (source: OpenedSource, context: ReadingContext): Reading | null => {
  const tables = tablesOf(source);
  for (const [family, read] of READERS) {
    const readings = read(tables, context, source);
    if (readings.length === 0) continue;
    return {
      format: source.format,
      encoding: source.encoding,
      family,
      documents: readings.flatMap(({ documents }) => documents),
      rows: readings.flatMap(({ rows }) => rows),
      findings: readings.flatMap(({ findings }) => findings),
    };
  }
  return null;
};
