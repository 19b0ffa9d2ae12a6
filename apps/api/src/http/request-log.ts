import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const logger = new Logger('request');

/** The pattern of the route that answered, such as `/api/v1/commitments/:id`: a real path may name a person's matter. */
const patternOf = (request: Request): string => {
  const route: unknown = request.route;
  const path: unknown = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined;
  return typeof path === 'string' ? path : '(no route)';
};

/** One line per request: method, route pattern, status, milliseconds. No address, user agent, query or body. */
export const requestLog = (request: Request, response: Response, next: NextFunction): void => {
  const started = performance.now();
  response.once('close', () => {
    const ms = Math.round(performance.now() - started);
    logger.log({ method: request.method, route: patternOf(request), status: response.statusCode, ms });
  });
  next();
};
