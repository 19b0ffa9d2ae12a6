import type { CountryView } from '@heed/contracts';
import type { CsvSheet } from '../../http/csv/csv-sheet';

export const presentCountry = (row: CountryView): CountryView => ({
  iso3: row.iso3,
  name: row.name,
  membership: row.membership,
  demonstration: row.demonstration,
  iso2: row.iso2,
  m49: row.m49,
  names: row.names,
  admittedOn: row.admittedOn,
  region: row.region,
  regionalGroup: row.regionalGroup,
});

export const COUNTRY_SHEET: CsvSheet<CountryView> = {
  name: 'countries',
  unit: 'countries',
  columns: [
    ['iso3', ({ iso3 }) => iso3],
    ['iso2', ({ iso2 }) => iso2],
    ['m49', ({ m49 }) => m49],
    ['name', ({ name }) => name],
    ['membership', ({ membership }) => membership],
    ['admittedOn', ({ admittedOn }) => admittedOn],
    ['region', ({ region }) => region.name],
    ['regionalGroup', ({ regionalGroup }) => regionalGroup],
    ['demonstration', ({ demonstration }) => demonstration],
  ],
};
