import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedCountry, ReadingContext } from '../src/index';

interface Country {
  readonly iso3: string;
  readonly names: { readonly en: string };
}

const REFERENCE = join(__dirname, '../../../seeds/reference');

// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- reference data with checks of its own
const members: readonly Country[] = JSON.parse(readFileSync(join(REFERENCE, 'countries.json'), 'utf8'));
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the same
const invented: { readonly countries: readonly Country[] } = JSON.parse(
  readFileSync(join(REFERENCE, 'demonstration-countries.json'), 'utf8'),
);

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  TUR: ['Turkey'],
  CZE: ['Czech Republic'],
  NLD: ['Netherlands'],
};

const named = ({ iso3, names }: Country): NamedCountry => ({ iso3, names: [names.en, ...(ALIASES[iso3] ?? [])] });

/** Every State of the reference data, the invented ones included. */
export const COUNTRIES: readonly NamedCountry[] = [...members, ...invented.countries].map(named);

export const aContext = (fileName?: string): ReadingContext => ({ fileName, countries: COUNTRIES, themes: [] });
