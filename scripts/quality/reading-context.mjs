// What a reader is told of the world, from the reference data of the product.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const reference = (file) => JSON.parse(readFileSync(join(root, 'seeds', 'reference', file), 'utf8'));
const aliases = reference('country-aliases.json');

export const readingContext = {
  countries: reference('countries.json').map(({ iso3, names }) => ({
    iso3,
    names: [names.en, ...(aliases[iso3] ?? [])],
  })),
  themes: reference('themes.json').map(({ id, names }) => ({ id, label: names.en })),
};
