import { HttpException } from '@nestjs/common';
import type { ErrorCode } from '@heed/contracts';
import { type ProblemDetails, RuleBroken } from './problems';

export interface Problem {
  code: ErrorCode;
  details: ProblemDetails;
}

/** What Nest and the body parser refuse by themselves, before any code of ours runs. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'request.malformed',
  401: 'session.required',
  403: 'access.denied',
  404: 'not_found',
  405: 'method.not_allowed',
  413: 'request.too_large',
  415: 'request.unsupported_type',
  429: 'rate.exceeded',
};

/** SQLSTATE to code (PostgreSQL, appendix A). What is not listed is a fault of ours. */
const BY_SQLSTATE: Readonly<Record<string, ErrorCode>> = {
  '22021': 'request.malformed', // a character that text cannot hold, such as NUL
  '22P05': 'request.malformed',
  '22P02': 'request.malformed', // a value that is not of the column's type
  '22003': 'request.malformed',
  '22007': 'request.malformed',
  '22008': 'request.malformed',
  '23503': 'request.conflict', // what it points to has just gone, or is pointed to
  '23505': 'request.conflict',
  '23514': 'request.malformed', // a bound that the contract of the request should have named
  '42501': 'access.denied',
  '53100': 'storage.full',
  '40001': 'database.unavailable',
  '40P01': 'database.unavailable',
  '55P03': 'database.unavailable',
  '57014': 'database.unavailable',
};
/** Connection lost, refused or used up. */
const UNREACHABLE = /^(08...|53300|57P0[123]|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE)$/;
const UNREACHABLE_TEXT = /^(Connection terminated|timeout exceeded when trying to connect)/;
const RETRY_AFTER_SECONDS = 5;

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const databaseCode = (error: unknown): ErrorCode | undefined => {
  const cause = property(error, 'driverError') ?? error;
  const state = property(cause, 'code');
  if (state === 'ENOSPC') return 'storage.full';
  if (typeof state === 'string' && UNREACHABLE.test(state)) return 'database.unavailable';
  if (cause instanceof Error && UNREACHABLE_TEXT.test(cause.message)) return 'database.unavailable';
  return typeof state === 'string' ? BY_SQLSTATE[state] : undefined;
};

/** Status of an error that a library meant for the client, such as the body parser's. */
const clientStatus = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const status = property(error, 'status');
  return property(error, 'expose') === true && typeof status === 'number' ? status : undefined;
};

/** Any thrown thing as a problem. Nothing of its message or stack goes further than the log. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof RuleBroken) return { code: error.code, details: error.details };
  const status = clientStatus(error);
  if (status !== undefined) {
    const code = BY_STATUS[status] ?? (status < 500 ? 'request.malformed' : 'server.failed');
    return { code, details: {} };
  }
  if (error instanceof URIError) return { code: 'request.malformed', details: {} };
  const code = databaseCode(error) ?? 'server.failed';
  return { code, details: code === 'database.unavailable' ? { retryAfterSeconds: RETRY_AFTER_SECONDS } : {} };
};
