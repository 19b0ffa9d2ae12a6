import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Route } from '../access/routes';

/**
 * What the public may read from any site: the catalogue, what was published about it and by whom,
 * the checkpoints by which anybody finds the record unaltered, and the description of all of it.
 */
const OPEN =
  /^\/api\/(openapi\.json|v1\/(commitments|published-updates|recommendations|documents|pledges|countries|mechanisms|themes|progress|search|lists|treaty-statuses|evidence|organisations|audit)(\/|$))/;

const READABLE = [
  'Content-Disposition',
  'ETag',
  'Link',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Request-Id',
];
const A_DAY = '86400';

const addressesOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}/?$`, 'i');

/**
 * Other sites' scripts may read what is public, as a reader without an account sees it: never with a cookie or a token,
 * and never anything else (Fetch, section 3.2: `*` is refused by browsers where credentials are sent).
 */
export const openReads = (routes: readonly Route[]): RequestHandler => {
  const open = routes
    .filter(({ method, path, rule }) => method === 'GET' && rule?.kind === 'public' && OPEN.test(path))
    .map(({ path }) => addressesOf(path));
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!readsAlone(request) || !open.some((address) => address.test(request.path))) return next();
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method !== 'OPTIONS') {
      response.setHeader('Access-Control-Expose-Headers', READABLE.join(', '));
      return next();
    }
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
    response.setHeader('Access-Control-Allow-Headers', 'If-None-Match');
    response.setHeader('Access-Control-Max-Age', A_DAY);
    response.status(204).end();
  };
};

const readsAlone = ({ method, headers }: Request): boolean =>
  ['GET', 'HEAD', 'OPTIONS'].includes(method) && headers.cookie === undefined && headers.authorization === undefined;
