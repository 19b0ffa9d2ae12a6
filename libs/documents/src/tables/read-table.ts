import type { OpenedSource, SourceTable } from '../formats/open-source';
import type { Reading, ReadingContext, TableFamily } from '../reading/reading.types';
import { readHead } from './table-columns';
import type { TableReading } from './table-reading.types';
import { readUprInfo } from './upr-info/read-upr-info';
import { UPR_INFO_COLUMNS } from './upr-info/upr-info-row';

type TableReader = (table: SourceTable, context: ReadingContext) => TableReading | null;

const READERS: readonly (readonly [family: TableFamily, read: TableReader])[] = [
  [
    'upr-info-export',
    (table, context) => {
      const headed = readHead(table, UPR_INFO_COLUMNS);
      return headed && readUprInfo(headed, context);
    },
  ],
];

/** Reads a table whose rows are recommendations; null where no reader knows its columns. */
export const readTable = (source: OpenedSource, context: ReadingContext): Reading | null => {
  for (const [family, read] of READERS) {
    const readings = source.tables.flatMap((table) => read(table, context) ?? []);
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
