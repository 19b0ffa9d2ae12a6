import type { DatePrecision, ParagraphKind } from '@heed/domain';
import type { CountryByName } from '../../reading/country-names';
import { plainText } from '../sources/plain-text';
import { labelsOf } from '../sources/source-labels';

/** A State as a cell names it. */
export interface NamedState {
  readonly name: string;
  readonly iso3: string | null;
}

const KINDS: readonly (readonly [RegExp, ParagraphKind])[] = [
  [/recommend/iu, 'recommendation'],
  [/concern|observation/iu, 'conclusion'],
];

/** Kind of a paragraph from its type in the index; null for words that the index does not have. */
export const kindOf = (type: string): ParagraphKind | null =>
  KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? null;

/** Names of States stand one to the line; where they do not, commas part them, unless a name holds one itself. */
export const statesIn = (cell: string, countryOf: CountryByName): readonly NamedState[] =>
  labelsOf(cell).flatMap((label) => {
    const pieces = countryOf(label) === null && label.includes(',') ? label.split(/\s*,\s*/u) : [label];
    const names = pieces.every((piece) => countryOf(piece) !== null) ? pieces : [label];
    return names.map((name) => ({ name, iso3: countryOf(name) }));
  });

/** Labels of a cell that an export may have written as HTML. */
export const labelsIn = (cell: string): readonly string[] => labelsOf(cell.split('\n').map(plainText).join('\n'));

const ISO = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u;
const DAY_FIRST = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/u;

/** Partial ISO date; null where the cell holds none. Days stand before months, as the United Nations write them. */
export const dateIn = (cell: string): string | null => {
  const [iso] = ISO.exec(cell.trim()) ?? [];
  if (iso !== undefined) return iso;
  const [, day = '', month = '', year] = DAY_FIRST.exec(cell.trim()) ?? [];
  return year === undefined || Number(month) > 12 ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** How precise a partial ISO date is. */
export const precisionOf = (date: string | null): DatePrecision => {
  if (date === null) return 'none';
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
};
