import { type CountryByName, countryByName } from '../reading/country-names';
import type { ReadingContext } from '../reading/reading.types';
import { type ThemesOfLabels, themesOfLabels } from './sources/label-themes';

/** What the making of documents from rows looks up. */
export interface TableLookups {
  readonly context: ReadingContext;
  readonly countryOf: CountryByName;
  readonly themesOf: ThemesOfLabels;
}

export const tableLookups = (context: ReadingContext): TableLookups => ({
  context,
  countryOf: countryByName(context),
  themesOf: themesOfLabels(context),
});

/** The name by which titles call a State; undefined for one that the context does not hold. */
export const nameOfCountry = ({ countries }: ReadingContext, country: string | null): string | undefined =>
  countries.find(({ iso3 }) => iso3 === country)?.names[0];
