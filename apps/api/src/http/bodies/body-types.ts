import type { NextFunction, Request, Response } from 'express';
import { RuleBroken } from '../problems/problems';

/** Bodies are JSON or, for files, multipart. A plain HTML form of another site can send neither JSON nor our header. */
export const bodyTypes = (request: Request, _response: Response, next: NextFunction): void => {
  const empty = request.get('Content-Length') === '0';
  const refused = !empty && request.is(['json', 'multipart/form-data']) === false;
  next(refused ? new RuleBroken('request.unsupported_type') : undefined);
};
