import type { Finding } from '../../document/read-document.types';
import type { ReadingContext, RowOutcome } from '../../reading/reading.types';
import { rowOutcome, headFindings } from '../row-outcomes';
import type { HeadedTable, TableRow } from '../table-columns';
import { tableLookups } from '../table-lookups';
import type { TableReading } from '../table-reading.types';
import { groupByReview, type ReviewRows } from './group-rows';
import { reviewDocument } from './review-document';
import { readUprInfoRow, type UprInfoColumn, type UprInfoRow } from './upr-info-row';
import { uprInfoFindings } from './upr-info-findings';

type Table = HeadedTable<UprInfoColumn>;

const isRead = (row: UprInfoRow | RowOutcome): row is UprInfoRow => 'country' in row;
const isOutcome = (row: UprInfoRow | RowOutcome): row is RowOutcome => !isRead(row);

/** The row of which this one is a copy in every cell, by row number. */
const copies = (rows: readonly TableRow<UprInfoColumn>[]): ReadonlyMap<number, number> => {
  const first = new Map<string, number>();
  const copied = new Map<number, number>();
  for (const { row, values } of rows) {
    const content = values.join('\u0000');
    const original = first.get(content);
    if (original === undefined) first.set(content, row);
    else copied.set(row, original);
  }
  return copied;
};

/** Rows that became part of another row's recommendation: nothing of them is lost, and each is told. */
const mergedRows = (
  table: Table,
  reviews: readonly ReviewRows[],
  copied: ReadonlyMap<number, number>,
): RowOutcome[] => {
  const sources = new Map(table.rows.map((row) => [row.row, row]));
  return reviews
    .flatMap(({ recommendations }) => recommendations)
    .flatMap(([first, ...others]) =>
      others.flatMap(({ row }) => {
        const source = sources.get(row);
        if (!source) return [];
        const original = copied.get(row);
        return original === undefined
          ? [rowOutcome(table, source, 'merged', 'identical-text', `one recommendation with row ${first.row}`)]
          : [rowOutcome(table, source, 'duplicate', 'row-repeated', `the same as row ${original} in every cell`)];
      }),
    );
};

/** UPR Info's export: one document for every review, one recommendation for every text and position, pledges apart. */
export const readUprInfo = (table: Table, context: ReadingContext): TableReading => {
  const lookups = tableLookups(context);
  const rows = table.rows.map((row) => readUprInfoRow(table, row, lookups.countryOf));
  const read = rows.filter(isRead);
  const copied = copies(table.rows);
  const reviews = groupByReview(read);
  const repeated = [...copied].map(([row, original]): Finding => ({
    code: 'row-repeated',
    line: row,
    detail: `the same as row ${original} in every cell`,
  }));
  return {
    documents: reviews.map((review) => reviewDocument(review, lookups)),
    rows: [...rows.filter(isOutcome), ...mergedRows(table, reviews, copied)].sort((one, other) => one.row - other.row),
    findings: [...headFindings(table), ...repeated, ...uprInfoFindings(read, lookups)],
  };
};
