import type { SourceTable } from '../../formats/open-source';
import { foldHead } from '../table-columns';
import { asMatrix } from './matrix-columns';

/** Where a row of a combined matrix stands in the file. */
export interface RowOrigin {
  /** Both counted from 0. */
  readonly table: number;
  readonly row: number;
}

/** Tables of one head, read as one; a matrix is often cut into a table for every theme. */
export interface CombinedMatrix {
  readonly table: SourceTable;
  /** Of every row of `table`. */
  readonly origins: readonly RowOrigin[];
}

interface Growing {
  readonly head: string;
  readonly width: number;
  readonly rows: (readonly string[])[];
  readonly origins: RowOrigin[];
}

const widthOf = ({ rows }: SourceTable): number => rows.reduce((width, row) => Math.max(width, row.length), 0);

/** Puts tables under one head together; one of the same width without a head goes on with the matrix before it. */
export const combineMatrices = (tables: readonly SourceTable[]): readonly CombinedMatrix[] => {
  const matrices: Growing[] = [];
  let open: Growing | undefined;
  for (const [index, table] of tables.entries()) {
    const matrix = asMatrix(table);
    const head = matrix?.head.map(foldHead).join('|');
    if (matrix && head !== undefined) {
      open = matrices.find((other) => other.head === head);
      if (!open) matrices.push((open = { head, width: matrix.head.length, rows: [], origins: [] }));
    } else if (open && widthOf(table) !== open.width) open = undefined;
    for (const [row, cells] of table.rows.entries()) {
      open?.rows.push(cells);
      open?.origins.push({ table: index, row });
    }
  }
  return matrices.map(({ rows, origins }, index) => ({ table: { name: `matrix ${index + 1}`, rows }, origins }));
};
