import { Reflector } from '@nestjs/core';
import type { CountingUnit } from '@heed/contracts';
import type { Request } from 'express';
import type { RouteHandler } from '../access/access';

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

export type Query = Record<string, string | string[] | undefined>;

export const queryOf = (request: Request): Query => {
  const query: Query = {};
  for (const [name, value] of Object.entries(request.query)) {
    if (typeof value === 'string') query[name] = value;
    else if (Array.isArray(value)) query[name] = value.map(String);
  }
  return query;
};

export const wantsCsv = (request: Request): boolean => {
  const { format } = queryOf(request);
  return format === 'csv' || (format === undefined && request.accepts(['json', 'csv']) === 'csv');
};

/** Whether a request is for all rows of a list as a file: a page of it, with `limit`, is a read like any other. */
export const wantsWholeSheet = (reflector: Reflector, handler: RouteHandler, request: Request): boolean =>
  csvSheetOf(reflector, handler) !== undefined && wantsCsv(request) && queryOf(request)['limit'] === undefined;
