import { foldName, namesMeant, shortName } from './fold-name';
import type { ReadingContext } from './reading.types';

/** Alpha-3 code of the State that goes by a name; null where none does, or more than one. */
export type CountryByName = (name: string) => string | null;

/** States by the names that texts give them. */
export interface CountryNames {
  readonly find: CountryByName;
  readonly hasCode: (iso3: string) => boolean;
  /** The one whose name stands last in a text, the longest name first: titles end with it. */
  readonly lastIn: CountryByName;
}

type Countries = Pick<ReadingContext, 'countries'>;

// "Chile*", "Chile12": what hangs on a name in front of a footnote.
const ANCHOR = /[\s*†‡\d.]+$/u;

const namedBy = ({ countries }: Countries, written: (name: string) => readonly string[]) => {
  const known = new Map<string, string | null>();
  for (const { iso3, names } of countries) {
    for (const name of names.flatMap(written)) {
      const other = known.get(name);
      known.set(name, other === undefined || other === iso3 ? iso3 : null);
    }
  }
  return known;
};

/** Finds States by the names of the context, whatever their case, accents, articles, brackets and abbreviations of "Saint" and "and". */
export const countryNames = (context: Countries): CountryNames => {
  // A short name ("Iran") holds only where it is no name of another State.
  const known = new Map([...namedBy(context, shortName), ...namedBy(context, namesMeant)]);
  const codes = new Set(context.countries.map(({ iso3 }) => iso3));
  return {
    find: (name) => {
      const written = namesMeant(name.replace(ANCHOR, ''));
      return written.map((each) => known.get(each) ?? null).find((iso3) => iso3 !== null) ?? null;
    },
    hasCode: (iso3) => codes.has(iso3),
    lastIn: (text) => lastOf(known, ` ${foldName(text)} `),
  };
};

const lastOf = (known: ReadonlyMap<string, string | null>, text: string): string | null => {
  const found = [...known]
    .map(([name, iso3]) => ({ iso3, end: text.lastIndexOf(` ${name} `) + name.length, length: name.length }))
    .filter(({ end, length }) => end >= length)
    .sort((one, other) => other.end - one.end || other.length - one.length);
  return found[0]?.iso3 ?? null;
};

/** Finds one State by its name. */
export const countryByName = (context: Countries): CountryByName => countryNames(context).find;
