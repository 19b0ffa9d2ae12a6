import type { CountryByName } from './country-names';
import type { RecommendingState } from './reading.types';

/** Who made a recommendation, and names in its last bracket that no country answers to. */
export interface Recommenders {
  readonly states: readonly RecommendingState[];
  readonly unknown: readonly string[];
}

interface Bracket {
  readonly inner: string;
  readonly after: string;
}

const STANDS_APART = /^\s*(?:\d{1,2}\b)?\s*(?:$|[.;,:/(]|and\b|or\b|[*†])/u;
const AT_END = /^[\s.;,:*†\d]*$/u;
const ACRONYM = /^[\p{Lu}\d.\-/]+$/u;
const FOR_OTHERS = /,?\s+(?:also\s+)?on behalf of\b.*$/iu;

/** Brackets of the first level: "(Iran (Islamic Republic of))" is one. */
const bracketsOf = (text: string): Bracket[] => {
  const found: Bracket[] = [];
  let depth = 0;
  let start = 0;
  [...text].forEach((sign, index, signs) => {
    if (sign === '(' && depth++ === 0) start = index;
    else if (sign === ')' && depth > 0 && --depth === 0)
      found.push({ inner: signs.slice(start + 1, index).join(''), after: signs.slice(index + 1).join('') });
  });
  return found;
};

/** Cuts at commas and semicolons outside brackets. */
const cut = (text: string): string[] =>
  (text.match(/(?:\([^()]*\)|[^,;/()])+/gu) ?? []).map((part) => part.trim()).filter((part) => part !== '');

const state = (name: string, iso3: string | null): RecommendingState => ({ name, iso3, row: null });

/** "Bosnia and Herzegovina and Chad": cut where both sides are countries. */
const cutAtAnd = (part: string, countryOf: CountryByName): RecommendingState[] | null => {
  const bare = part.replace(/^and\s+/iu, '');
  const iso3 = countryOf(bare);
  if (iso3 !== null) return [state(bare, iso3)];
  for (const match of bare.matchAll(/\s+(?:and|&)\s+/gu)) {
    const left = countryOf(bare.slice(0, match.index));
    const right = left === null ? null : cutAtAnd(bare.slice(match.index + match[0].length), countryOf);
    if (left !== null && right) return [state(bare.slice(0, match.index), left), ...right];
  }
  return null;
};

const readBracket = ({ inner }: Bracket, countryOf: CountryByName): RecommendingState[] => {
  const whole = cutAtAnd(inner, countryOf);
  if (whole) return whole;
  const speaker = inner.replace(FOR_OTHERS, '').trim();
  return cut(speaker).flatMap((part) => cutAtAnd(part, countryOf) ?? [state(part.replace(/^and\s+/iu, ''), null)]);
};

/** A bracket that holds names only, although no country answers to them. */
const mayBeNames = ({ inner, after }: Bracket): boolean =>
  AT_END.test(after) && /^\p{Lu}[^\d]*$/u.test(inner) && !ACRONYM.test(inner) && inner.split(/\s+/u).length <= 12;

/** Each State once, and each name that no country answers to. */
const distinct = (states: readonly RecommendingState[]): RecommendingState[] =>
  states.filter(
    ({ name, iso3 }, index) => states.findIndex((other) => (other.iso3 ?? other.name) === (iso3 ?? name)) === index,
  );

/** Reads the States in the brackets of a recommendation: at its end, and at the end of each of its parts. */
export const recommendersOf = (text: string, countryOf: CountryByName): Recommenders => {
  const states = distinct(
    bracketsOf(text)
      .filter(({ after }) => STANDS_APART.test(after))
      .flatMap((bracket) => {
        const read = readBracket(bracket, countryOf);
        return mayBeNames(bracket) || read.every(({ iso3 }) => iso3 !== null) ? read : [];
      }),
  );
  return { states, unknown: states.filter(({ iso3 }) => iso3 === null).map(({ name }) => name) };
};

/** States of every bracket of a cell that holds States alone, in the order of the print. */
export const recommendingStatesIn = (
  text: string,
  countryOf: CountryByName,
  row: number | null,
): readonly RecommendingState[] => {
  const read = bracketsOf(text).map((bracket) => readBracket(bracket, countryOf));
  return distinct(read.filter((states) => states.every(({ iso3 }) => iso3 !== null)).flat()).map((state) => ({
    ...state,
    row,
  }));
};
