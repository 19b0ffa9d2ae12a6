import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { RuleBroken } from '../../http/problems/problems';

const BASE = 'http://portal.invalid';

/** Path and query as asked for, without what a form sent empty. A whole address may be asked for too (RFC 9112, 3.2.2). */
const cleaned = (request: Request): URL => {
  if (!URL.canParse(request.originalUrl, BASE)) throw new RuleBroken('request.malformed');
  const url = new URL(request.originalUrl, BASE);
  const given = [...url.searchParams].filter(([, value]) => value !== '');
  url.search = new URLSearchParams(given).toString();
  return url;
};

/** Address of the page being read, for its links and forms. */
export const addressOf = (request: Request): string => {
  const { pathname, search } = cleaned(request);
  return `${pathname}${search}`;
};

/**
 * A form sends its empty fields too, and `lang` may name a locale of the interface rather than a language of names: both
 * are taken out before the query is checked against the contract.
 */
@Injectable()
export class PageQueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const { searchParams } = cleaned(request);
    searchParams.delete('lang');
    const query = Object.fromEntries(
      [...new Set(searchParams.keys())].map((name) => {
        const values = searchParams.getAll(name);
        return [name, values.length > 1 ? values : values[0]];
      }),
    );
    // Express 5 computes `query` anew at every access; a fixed value takes its place.
    Object.defineProperty(request, 'query', { value: query, configurable: true });
    return next.handle();
  }
}
