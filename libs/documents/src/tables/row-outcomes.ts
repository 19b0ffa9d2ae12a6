import type { Finding } from '../document/read-document.types';
import type { RowOutcome } from '../reading/reading.types';
import type { HeadedTable, TableRow } from './table-columns';

/** The row under the heads of its table; cells beyond the last head go by their place. */
export const printedCells = (head: readonly string[], values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value, place) => [head[place]?.trim() || `column ${place + 1}`, value]));

/** What became of a row that gave nothing of its own. */
export const rowOutcome = <Column extends string>(
  table: HeadedTable<Column>,
  { row, values }: TableRow<Column>,
  outcome: RowOutcome['outcome'],
  code: string,
  detail: string,
): RowOutcome => ({ row, outcome, code, detail, cells: printedCells(table.head, values) });

/** More cells with content than heads: what stands in them may have shifted, so the row is not to be read. */
export const isTooLong = <Column extends string>(
  { head }: HeadedTable<Column>,
  { values }: TableRow<Column>,
): boolean => values.slice(head.length).some((value) => value.trim() !== '');

/** Heads that nobody knows. Rows of another length than the head are told where the file is opened. */
export const headFindings = <Column extends string>({ headRow, unknownHeads }: HeadedTable<Column>): Finding[] =>
  unknownHeads.length === 0
    ? []
    : [{ code: 'header-unknown', line: headRow, detail: `columns that are not read: ${unknownHeads.join(', ')}` }];
