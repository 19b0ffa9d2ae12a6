import { countriesOf, type CountrySeed, type ReferenceFiles } from './reference-files';
import { bearerId, bearerSlug } from '../cataloguing/rows/bearer-rows';
import type { CatalogueRow } from '../cataloguing/catalogue-table';

const isDemonstration = ({ membership }: CountrySeed): boolean => membership === 'demonstration';

/** Sorts as a reader expects: without accents, "Côte d'Ivoire" beside "Costa Rica". */
const sortName = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const countryRows = (files: ReferenceFiles, demonstration: boolean): CatalogueRow[] => {
  const regions = new Map(
    [...files.regions, files['demonstration-countries'].region].map(({ code, names }) => [code, names]),
  );
  return countriesOf(files, demonstration).map((country) => ({
    iso3: country.iso3,
    iso2: country.iso2,
    m49: country.m49,
    names: country.names,
    sort_name: sortName(country.names['en'] ?? country.iso3),
    membership: country.membership,
    admitted_on: country.admittedOn,
    region: country.region,
    region_names: regions.get(country.region) ?? { en: country.region },
    subregion: country.subRegion,
    regional_group: country.regionalGroup,
    latitude: country.latitude,
    longitude: country.longitude,
    tile_column: country.tile?.column ?? null,
    tile_row: country.tile?.row ?? null,
    demonstration: isDemonstration(country),
  }));
};

export const mechanismRows = ({ mechanisms }: ReferenceFiles): CatalogueRow[] =>
  mechanisms.map(({ code, names }, index) => ({ code, names, position: index + 1 }));

export const treatyRows = ({ treaties }: ReferenceFiles): CatalogueRow[] =>
  treaties.map(({ id, names, matches }, index) => ({ id, names, matches, position: index + 1 }));

export const themeRows = ({ themes }: ReferenceFiles): CatalogueRow[] =>
  themes.map(({ id, names }, index) => ({ id, labels: names, position: index + 1 }));

const bearerRow = (
  kind: string,
  name: string,
  names: CountrySeed['names'],
  rest: { country?: CountrySeed; group?: string; matches?: string[]; standsForGroup?: boolean },
): CatalogueRow => {
  const slug = bearerSlug(kind, name);
  return {
    id: bearerId(slug),
    kind,
    slug,
    country_iso3: rest.country?.iso3 ?? null,
    names,
    addressee_group: rest.group ?? null,
    demonstration: rest.country ? isDemonstration(rest.country) : false,
    matches: rest.matches ?? [],
    stands_for_group: rest.standsForGroup ?? false,
  };
};

/** A State and its parliament for every country, and each body and collective. */
export const bearerRows = (files: ReferenceFiles, demonstration: boolean): CatalogueRow[] => [
  ...countriesOf(files, demonstration).flatMap((country) =>
    ['state', 'parliament'].map((kind) => bearerRow(kind, country.iso3, country.names, { country })),
  ),
  ...files.bodies.map(({ slug, names, ...rest }) => bearerRow('body', slug, names, rest)),
  ...files.collectives.map(({ slug, names, group }) => bearerRow('collective', slug, names, { group })),
];
