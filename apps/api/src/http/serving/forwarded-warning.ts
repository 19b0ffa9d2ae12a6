import { Logger } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Env } from '../../config/env';

const logger = new Logger('proxies');
const WARNING =
  'A request came with X-Forwarded-For, but HEED_PROXIES is 0. If a reverse proxy stands in front, set HEED_PROXIES to ' +
  'the number of proxies: until then all readers seem to have one address, and share its limit on sign-in attempts.';

/** Says once, at the first such request, that the number of proxies is probably wrong. Never logs the address. */
export const forwardedWarning = ({ HEED_PROXIES }: Env): RequestHandler => {
  let said = HEED_PROXIES > 0;
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (!said && request.headers['x-forwarded-for'] !== undefined) {
      said = true;
      logger.warn(WARNING);
    }
    next();
  };
};
