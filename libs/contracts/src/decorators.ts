import { Transform } from 'class-transformer';
import { IsEmail, IsString, isURL, IsUUID, Matches, ValidateBy, ValidateIf } from 'class-validator';
import { Length } from './text-length';

/** Several rules as one. */
export const all =
  (...rules: PropertyDecorator[]): PropertyDecorator =>
  (target, property) =>
    rules.forEach((rule) => rule(target, property));

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

/** An e-mail address, in small letters from here on: made small later, a letter could become two and the address too long. */
export const EmailAddress = (): PropertyDecorator =>
  all(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)),
    IsEmail(),
    Length(3, 254),
  );

const inSmallLetters = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inSmallLetters);
  return typeof value === 'string' ? value.toLowerCase() : value;
};

/** An id, or several; from here on as PostgreSQL writes it (RFC 9562, section 4: read in either case), so that texts of it compare. */
export const Uuid = (options: { each?: boolean } = {}): PropertyDecorator =>
  all(
    Transform(({ value }: { value: unknown }) => inSmallLetters(value)),
    IsUUID(undefined, options),
  );

/** Not seen, or turning the direction of writing: controls, fillers, blanks, variation selectors. */
const HIDDEN =
  /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034F\u115F\u1160\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0]/u;
/** The joiners that Persian and Hindi are written with, where those scripts have no use for them. */
const STRAY_JOINER =
  /(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}])|(?<=[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Han}])[\u200C\u200D]/u;

const visible = (min: number, max: number): PropertyDecorator =>
  all(
    IsString(),
    Length(min, max),
    Matches(/^$|[\p{L}\p{N}]/u),
    ValidateBy({
      name: 'noHiddenCharacters',
      validator: { validate: (value) => typeof value === 'string' && !HIDDEN.test(value) && !STRAY_JOINER.test(value) },
    }),
  );

/** What people, posts and organisations are called, in one line: something to be seen, and nothing that makes it look like another. */
export const Name = (min: number, max: number): PropertyDecorator =>
  all(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    visible(min, max),
  );

/** Some words that are shown to others, such as a reason: the same, with blanks and breaks of lines made one blank. */
export const Words = (min: number, max: number): PropertyDecorator =>
  all(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value,
    ),
    visible(min, max),
  );

/** Name of a post, such as "Desk officer". */
export const PostName = (): PropertyDecorator => Name(1, 200);

/** The secret part of a link, as it stands behind the `#`. */
export const LinkToken = (): PropertyDecorator => Matches(/^[\w-]{43}$/);
