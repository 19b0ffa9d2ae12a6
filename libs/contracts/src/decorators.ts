import { Matches, ValidateIf } from 'class-validator';

/** May be absent, null or empty; `@IsOptional` alone would hide a wrong value behind null in nested rules. */
export const Maybe = (): PropertyDecorator =>
  ValidateIf((_object: unknown, value: unknown) => value !== undefined && value !== null);

/** A calendar day, YYYY-MM-DD, that exists. */
export const Day = (): PropertyDecorator =>
  Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'day' });
