import { foldName, namesMeant } from './fold-name';
import type { ReadingContext } from './reading.types';

/** Alpha-3 code of the State that goes by a name; null where none does, or more than one. */
export type CountryByName = (name: string) => string | null;

/** Finds States by the names of the context, whatever their case, accents, articles, brackets and abbreviations of "Saint" and "and". */
export const countryByName = ({ countries }: Pick<ReadingContext, 'countries'>): CountryByName => {
  const known = new Map<string, string | null>();
  for (const { iso3, names } of countries) {
    for (const name of names.flatMap(namesMeant)) {
      const other = known.get(name);
      known.set(name, other === undefined || other === iso3 ? iso3 : null);
    }
  }
  return (name) => known.get(foldName(name)) ?? null;
};
