import { Reflector } from '@nestjs/core';
import type { CountingUnit } from '@heed/contracts';
import type { RouteHandler } from './access';

export type CsvCell = string | number | boolean | null | undefined;

/** How a list looks as a spreadsheet: a presenter gives one of these beside the view. */
export interface CsvSheet<Row> {
  /** File name without ending, such as `commitments`. */
  name: string;
  /** What one row is. */
  unit: CountingUnit;
  columns: readonly (readonly [header: string, cell: (row: Row) => CsvCell])[];
}

/** The sheet of a route, its rows' type forgotten: the route's own return type is what fits them. */
export const CsvOf = Reflector.createDecorator<CsvSheet<never>>({ key: 'heed:csv' });

export const csvSheetOf = (reflector: Reflector, handler: RouteHandler): CsvSheet<never> | undefined =>
  reflector.get(CsvOf, handler);
