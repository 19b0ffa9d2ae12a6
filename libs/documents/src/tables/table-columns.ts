import type { SourceTable } from '../formats/open-source';
import { collapseWhiteSpace } from '../text/white-space';

/** What a reader calls a column, the heads that mean it, and whether the table is none of its kind without it. */
export type ColumnHeads<Column extends string> = readonly {
  readonly column: Column;
  readonly heads: readonly string[];
  /** Wordings of a head that no list can hold; tried where none of `heads` is there. */
  readonly like?: RegExp;
  readonly required?: true;
}[];

/** A row by the names of its columns. */
export interface TableRow<Column extends string> {
  /** Counted from 1 in the table as the file has it, so that the head is row 1 where nothing stands above it. */
  readonly row: number;
  /** As the file has it; empty where there is no such column or the row ends early. */
  readonly cell: (column: Column) => string;
  readonly values: readonly string[];
}

/** A table whose head was recognised. */
export interface HeadedTable<Column extends string> {
  readonly name: string;
  readonly head: readonly string[];
  readonly headRow: number;
  /** Counted from 0; null where there is no such column. */
  readonly placeOf: (column: Column) => number | null;
  readonly rows: readonly TableRow<Column>[];
  /** Heads that no column goes by. */
  readonly unknownHeads: readonly string[];
}

// A title or a note may stand above the head; further down, a head would be a row like any other.
const HEAD_WITHIN = 20;

/** A head without case, accents, spaces and punctuation: "To-Rgrp" and "to rgrp" are one. */
export const foldHead = (head: string): string =>
  head
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const placesIn = <Column extends string>(
  head: readonly string[],
  columns: ColumnHeads<Column>,
): ReadonlyMap<Column, number> | null => {
  const folded = head.map(foldHead);
  const places = new Map<Column, number>();
  const isFree = (place: number): boolean => ![...places.values()].includes(place);
  for (const { column, heads, like, required } of columns) {
    const known = new Set(heads.map(foldHead));
    const listed = folded.findIndex((name) => known.has(name));
    const alike = head.findIndex((name, place) => isFree(place) && like?.test(collapseWhiteSpace(name)) === true);
    const place = listed >= 0 ? listed : alike;
    if (place >= 0) places.set(column, place);
    else if (required) return null;
  }
  return places;
};

const isBlank = (values: readonly string[]): boolean => values.every((value) => value.trim() === '');

/** The table by its columns; null where its head lacks one that is required. Blank rows are left out. */
export const readHead = <Column extends string>(
  table: SourceTable,
  columns: ColumnHeads<Column>,
): HeadedTable<Column> | null => {
  for (const [index, head] of table.rows.slice(0, HEAD_WITHIN).entries()) {
    const places = placesIn(head, columns);
    if (!places) continue;
    const taken = new Set(places.values());
    const cellOf = (values: readonly string[]) => (column: Column) => values[places.get(column) ?? -1] ?? '';
    return {
      name: table.name,
      head,
      headRow: index + 1,
      placeOf: (column) => places.get(column) ?? null,
      rows: table.rows
        .map((values, at) => ({ row: at + 1, cell: cellOf(values), values }))
        .filter(({ row, values }) => row > index + 1 && !isBlank(values)),
      unknownHeads: head.filter((name, place) => name.trim() !== '' && !taken.has(place)),
    };
  }
  return null;
};
