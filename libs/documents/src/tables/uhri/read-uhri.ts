import type { Finding } from '../../document/read-document.types';
import type { ReadingContext, RowOutcome } from '../../reading/reading.types';
import { headFindings, rowOutcome } from '../row-outcomes';
import type { HeadedTable } from '../table-columns';
import { tableLookups } from '../table-lookups';
import type { TableReading } from '../table-reading.types';
import { uhriDocument } from './uhri-document';
import { readUhriRow, type UhriColumn, type UhriRow } from './uhri-row';

type Table = HeadedTable<UhriColumn>;

const isRead = (row: UhriRow | RowOutcome): row is UhriRow => 'annotation' in row;

const unknownStates = (rows: readonly UhriRow[]): Finding[] =>
  rows.flatMap(({ row, states }) =>
    states
      .filter(({ iso3 }) => iso3 === null)
      .map(({ name }): Finding => ({ code: 'country-unknown', line: row, detail: `no State is called "${name}"` })),
  );

/** First row of every annotation by document, and the rows that repeat one. */
const byDocument = (rows: readonly UhriRow[]): { documents: Map<string, UhriRow[]>; repeats: Map<number, number> } => {
  const documents = new Map<string, UhriRow[]>();
  const repeats = new Map<number, number>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const first = seen.get(`${row.symbol} ${row.annotation}`);
    if (first !== undefined) {
      repeats.set(row.row, first);
      continue;
    }
    seen.set(`${row.symbol} ${row.annotation}`, row.row);
    const others = documents.get(row.symbol);
    if (others) others.push(row);
    else documents.set(row.symbol, [row]);
  }
  return { documents, repeats };
};

/** Export of the Universal Human Rights Index: one document for every symbol, one paragraph for every annotation. */
export const readUhri = (table: Table, context: ReadingContext): TableReading => {
  const lookups = tableLookups(context);
  const outcomes: RowOutcome[] = [];
  const read: UhriRow[] = [];
  for (const source of table.rows) {
    const row = readUhriRow(table, source, lookups.countryOf);
    if (isRead(row)) read.push(row);
    else outcomes.push(row);
  }
  const { documents, repeats } = byDocument(read);
  const sameAs = (row: number): string => `the annotation of row ${repeats.get(row) ?? row} again`;
  const repeated = table.rows.filter(({ row }) => repeats.has(row));
  for (const row of repeated) outcomes.push(rowOutcome(table, row, 'duplicate', 'row-repeated', sameAs(row.row)));
  return {
    documents: [...documents].map(([symbol, rows]) => uhriDocument(symbol, rows, lookups)),
    rows: outcomes.sort((one, other) => one.row - other.row),
    findings: [
      ...headFindings(table),
      ...repeated.map(({ row }): Finding => ({ code: 'row-repeated', line: row, detail: sameAs(row) })),
      ...unknownStates(read),
    ],
  };
};
