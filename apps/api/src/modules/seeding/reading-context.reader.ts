import { join } from 'node:path';
import type { ReadingContext } from '@heed/documents';
import { Type } from 'class-transformer';
import { IsArray, IsObject, ValidateNested } from 'class-validator';
import { readChecked } from './checked-files';
import { CountrySeed, DemonstrationSeed, ThemeSeed } from './reference-files';

/** The same folder from src and from dist. */
const REFERENCE = join(__dirname, '..', '..', '..', '..', '..', 'seeds', 'reference');

class ReadingFiles {
  @ValidateNested({ each: true }) @Type(() => CountrySeed) countries!: CountrySeed[];
  @ValidateNested() @Type(() => DemonstrationSeed) 'demonstration-countries'!: DemonstrationSeed;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ThemeSeed) themes!: ThemeSeed[];
  /** Further English names by alpha-3 code. */
  @IsObject() 'country-aliases'!: Readonly<Record<string, readonly string[]>>;
}

const FILES = ['countries', 'demonstration-countries', 'themes', 'country-aliases'];

let known: Pick<ReadingContext, 'countries' | 'themes'> | null = null;

/** States and themes as readers of texts have to know them, from the reference files: no database is needed to read. */
export const worldForReading = (): Pick<ReadingContext, 'countries' | 'themes'> => {
  if (known) return known;
  const { files } = readChecked(REFERENCE, FILES, ReadingFiles);
  const countries = [...files.countries, ...files['demonstration-countries'].countries];
  known = {
    countries: countries.map(({ iso3, names }) => ({
      iso3,
      names: [names['en'] ?? iso3, ...(files['country-aliases'][iso3] ?? [])],
    })),
    themes: files.themes.map(({ id, names }) => ({ id, label: names['en'] ?? id })),
  };
  return known;
};
