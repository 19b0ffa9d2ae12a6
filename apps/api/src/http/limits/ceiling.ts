import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { RequestLimits } from './request-limits';

/** First of all limits: one network's requests together, before a session is looked up or a byte of a body is read. */
export const ceiling =
  (limits: RequestLimits): RequestHandler =>
  (request: Request, _response: Response, next: NextFunction): void => {
    if (!limits.off) limits.arrive(request.ip ?? '');
    next();
  };
