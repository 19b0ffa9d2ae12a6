import { isURL, ValidateBy, ValidateIf } from 'class-validator';

/** May be absent, null or empty; `@IsOptional` alone would hide a wrong value behind null in nested rules. */
export const Maybe = (): PropertyDecorator =>
  ValidateIf((_object: unknown, value: unknown) => value !== undefined && value !== null);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Older than any document here; PostgreSQL has no year 0000. */
const FIRST_DAY = '1900-01-01';

/** Whether this is a day of the calendar from 1900 on, written YYYY-MM-DD; 2026-02-30 is none. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !DAY.test(value) || value < FIRST_DAY) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

/** A calendar day, YYYY-MM-DD, that exists and is not before 1900. */
export const Day = (): PropertyDecorator => ValidateBy({ name: 'day', validator: { validate: isDay } });

const ADDRESS = { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true };
/** Characters that make an address look like another one: invisible, turning the direction, or read as a slash. */
const MISLEADING = /[\p{Cc}\p{Cf}\p{Z}\\]/u;

/** Whether this is an address that may be published: http or https, no name or password in it, nothing that misleads. */
export const isPublicLink = (value: unknown): value is string =>
  typeof value === 'string' && !MISLEADING.test(value) && isURL(value, ADDRESS);

/** An address to publish. */
export const PublicLink = (): PropertyDecorator => ValidateBy({ name: 'isUrl', validator: { validate: isPublicLink } });
