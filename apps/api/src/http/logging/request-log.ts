import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { patternOf } from '../access/route-pattern';

const logger = new Logger('request');

/** One line per request: method, route pattern, status, milliseconds. No address, user agent, query or body. */
export const requestLog = (request: Request, response: Response, next: NextFunction): void => {
  const started = performance.now();
  response.once('close', () => {
    const ms = Math.round(performance.now() - started);
    logger.log({ method: request.method, route: patternOf(request), status: response.statusCode, ms });
  });
  next();
};
