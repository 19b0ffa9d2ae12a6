import { ValidateBy, ValidateIf } from 'class-validator';

/** May be absent, null or empty; `@IsOptional` alone would hide a wrong value behind null in nested rules. */
export const Maybe = (): PropertyDecorator =>
  ValidateIf((_object: unknown, value: unknown) => value !== undefined && value !== null);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether this is a day of the calendar, written YYYY-MM-DD; 2026-02-30 is none. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

/** A calendar day, YYYY-MM-DD, that exists. */
export const Day = (): PropertyDecorator => ValidateBy({ name: 'day', validator: { validate: isDay } });
