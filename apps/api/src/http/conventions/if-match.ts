import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { RuleBroken } from '../problems/problems';

/** The version that the writer saw, from `If-Match: "7"`. Without it nobody may change a record. */
export const parseIfMatch = (header: string | undefined): number => {
  if (header === undefined) throw new RuleBroken('version.required');
  const version = /^"([1-9]\d{0,8})"$/.exec(header.trim())?.[1];
  if (version === undefined)
    throw new RuleBroken('request.malformed', { fields: [{ field: 'If-Match', reason: 'version' }] });
  return Number(version);
};

/** Named, so that the API's description can tell which routes take it. */
export const ifMatchOf = (_: unknown, context: ExecutionContext): number =>
  parseIfMatch(context.switchToHttp().getRequest<Request>().headers['if-match']);

/** `@IfMatch() version: number` on every edit. */
export const IfMatch = createParamDecorator(ifMatchOf);
