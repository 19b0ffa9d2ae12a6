import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { all, Maybe } from './decorators';
import { MaxLength } from './text-length';

/** One value is a list of one: a query does not say which it means. */
const many = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === undefined ? undefined : Array.isArray(value) ? value : [value],
  );
const whole = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : Number(value)));

/** A filter that may be repeated. */
export const several = (most: number) => all(Maybe(), many(), IsArray(), ArrayMaxSize(most));
/** Slugs, codes and symbols: longer ones name nothing. */
export const Texts = (most: number) => all(several(most), IsString({ each: true }), MaxLength(200, { each: true }));
/** Alpha-3 codes (ISO 3166-1). */
export const Countries = (most: number) => all(several(most), Matches(/^[A-Z]{3}$/, { each: true }));
/** A whole number of at least `least`; add `@Maybe()` where it may be left out. */
export const WholeFrom = (least: number) => all(whole(), IsInt(), Min(least), Max(Number.MAX_SAFE_INTEGER));
/** One or more of these words. */
export const AnyOf = (words: readonly string[]) => all(several(words.length), IsIn(words, { each: true }));

/** What every list takes. Filters repeat their parameter for several values. */
export class ListQuery {
  /** Rows a page, 1 to 200. */
  @Maybe() @whole() @IsInt() @Min(1) @Max(200) limit?: number;
  /** `next` of the page before. */
  @Maybe() @IsString() @MaxLength(400) after?: string;
  /** `csv` for the list as a spreadsheet. */
  @Maybe() @IsIn(['json', 'csv']) format?: 'json' | 'csv';
  /** Language of names, a two-letter code. */
  @Maybe() @Matches(/^[a-z]{2}$/) lang?: string;
}
