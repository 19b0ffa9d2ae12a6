import type { NamedCountry } from '../src/index';
import { seedFile } from './gold';

interface CountryRow {
  readonly iso3: string;
  readonly names: { readonly en: string };
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- scripts/reference/countries.spec.ts checks every field
const rows: readonly CountryRow[] = JSON.parse(seedFile('reference/countries.json'));
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- country-names.spec.ts checks codes and names
export const aliases: Readonly<Record<string, readonly string[]>> = JSON.parse(
  seedFile('reference/country-aliases.json'),
);

/** All States of the reference data by their English names and aliases. */
export const seedCountries: readonly NamedCountry[] = rows.map(({ iso3, names }) => ({
  iso3,
  names: [names.en, ...(aliases[iso3] ?? [])],
}));
