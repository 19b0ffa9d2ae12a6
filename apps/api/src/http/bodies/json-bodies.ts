import { isUtf8 } from 'node:buffer';
import { json, type NextFunction, type Request, type Response } from 'express';
import { hasModestShape } from './json-shape';
import { RuleBroken } from '../problems/problems';
import { refuseInnerName, refuseUnsafeText } from './safe-text';

const verify = (_request: unknown, _response: unknown, bytes: Buffer, encoding: string): void => {
  if (encoding !== 'utf-8') throw new RuleBroken('request.unsupported_type');
  if (!isUtf8(bytes) || !hasModestShape(bytes)) throw new RuleBroken('request.malformed');
};

/** The reader of bodies marks what `verify` throws as 403, whatever it is. */
const asThrown = (error: unknown): unknown =>
  error instanceof RuleBroken ? new RuleBroken(error.code, error.details) : error;

const upTo = (limit: string) => json({ limit, strict: true, type: 'application/json', verify });
/** The texts of one account at their greatest lengths, three bytes a character. */
const words = upTo('256kb');
/** A sign-in, or nothing at all. */
const few = upTo('4kb');
const WITH_WORDS = /^\/api\/v1\/((published-)?updates|imports)(\/|$)/i;
/** A pasted document at its greatest length, four bytes a character. */
const wholeText = upTo('4mb');
const WHOLE_TEXT = /^\/api\/v1\/imports\/paste\/?$/i;

const readerOf = (path: string) => (WHOLE_TEXT.test(path) ? wholeText : WITH_WORDS.test(path) ? words : few);

/** Reads JSON, as much of it as the address has a use for; Express matches addresses in any letter case, so do we. */
export const jsonBodies = (request: Request, response: Response, next: NextFunction): void =>
  readerOf(request.path)(request, response, (error?: unknown) => next(asThrown(error)));

/** After the bodies were read: what neither body nor query may hold, whatever the contract. */
export const safeInput = (request: Request, _response: Response, next: NextFunction): void => {
  Object.keys(request.query).forEach((name) => refuseInnerName(name, name));
  refuseUnsafeText(request.body);
  next();
};
