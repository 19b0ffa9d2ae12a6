import type { Request } from 'express';

/** The pattern of the route that answers, such as `/api/v1/commitments/:id`: a real path may name a person's matter. */
export const patternOf = (request: Request): string => {
  const route: unknown = request.route;
  const path: unknown = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined;
  return typeof path === 'string' ? path : '(no route)';
};
