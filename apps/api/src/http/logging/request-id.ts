import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { runInScope } from '../request-scope';

/** First in line: every answer, log line and audit row of a request carries the same id. A client's own id is not taken over. */
export const requestId = (_request: Request, response: Response, next: NextFunction): void => {
  const id = randomUUID();
  response.setHeader('X-Request-Id', id);
  runInScope({ requestId: id, member: null }, next);
};
