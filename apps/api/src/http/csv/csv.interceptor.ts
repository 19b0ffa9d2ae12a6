import { Readable } from 'node:stream';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { PageView } from '@heed/contracts';
import { stringify } from 'csv-stringify';
import type { Request, Response } from 'express';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { csvSheetOf, type CsvSheet, queryOf, type Query, wantsCsv } from './csv-sheet';

type Page = PageView<never>;

const ROWS_A_PAGE = 200;
/** Parameters that shape the answer rather than choose rows. */
const NOT_FILTERS = ['format', 'limit', 'after', 'lang', 'sort', 'asOf'];

/**
 * Turns a list into a spreadsheet: the whole list, page by page as the reader takes it, or one page where `limit` is
 * given. Every row ends with counting unit, filters and as-of day, so that a saved file still says what it counts.
 */
@Injectable()
export class CsvInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<Page>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const sheet = csvSheetOf(this.reflector, context.getHandler());
    if (!sheet || !wantsCsv(request)) return next.handle();
    return from(this.answer(sheet, request, context.switchToHttp().getResponse<Response>(), next));
  }

  private async answer(
    sheet: CsvSheet<never>,
    request: Request,
    response: Response,
    next: CallHandler<Page>,
  ): Promise<StreamableFile> {
    const asked = queryOf(request);
    const whole = asked['limit'] === undefined;
    if (whole) replaceQuery(request, { ...asked, limit: String(ROWS_A_PAGE) });
    const first = await firstValueFrom(next.handle()); // before any byte is sent, so that a refusal is still a problem
    if (!whole && first.next) response.setHeader('Link', `<?${search({ ...asked, after: first.next })}>; rel="next"`);
    const more = async (after: string): Promise<Page> => {
      replaceQuery(request, { ...asked, format: 'csv', limit: String(ROWS_A_PAGE), after });
      return firstValueFrom(next.handle());
    };
    const asOf = typeof asked['asOf'] === 'string' ? asked['asOf'] : new Date().toISOString().slice(0, 10);
    const rows = Readable.from(cells(sheet, { filters: filtersOf(asked), asOf }, first, whole ? more : null));
    const csv = stringify({
      bom: true,
      escape_formulas: true,
      header: true,
      columns: headers(sheet),
      cast: { boolean: String },
    });
    rows.on('error', (error) => csv.destroy(error));
    csv.on('close', () => rows.destroy());
    return new StreamableFile(rows.pipe(csv), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="heed-${sheet.name}-${asOf}.csv"`,
    });
  }
}

/** Express 5 computes `query` anew at every access; a fixed value takes its place for the next page. */
const replaceQuery = (request: Request, query: Query): void => {
  Object.defineProperty(request, 'query', { value: query, configurable: true });
};

const search = (query: Query): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
};

const filtersOf = (query: Query): string =>
  search(Object.fromEntries(Object.entries(query).filter(([name]) => !NOT_FILTERS.includes(name))));

const headers = (sheet: CsvSheet<never>): string[] => [
  ...sheet.columns.map(([header]) => header),
  'countingUnit',
  'filters',
  'asOf',
];

async function* cells(
  sheet: CsvSheet<never>,
  { filters, asOf }: { filters: string; asOf: string },
  first: Page,
  more: ((after: string) => Promise<Page>) | null,
): AsyncGenerator<unknown[]> {
  let page = first;
  for (;;) {
    for (const row of page.items) yield [...sheet.columns.map(([, cell]) => cell(row)), sheet.unit, filters, asOf];
    if (!more || page.next === null) return;
    page = await more(page.next);
  }
}
