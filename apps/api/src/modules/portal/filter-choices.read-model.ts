import { Injectable } from '@nestjs/common';
import type { CountryView, FilterOptions } from '@heed/contracts';
import { PortalDatabase } from '../../database/portal-database';
import { documentRef, named } from '../catalogue/reference-columns.reader';

export type Choices = Pick<FilterOptions, 'documents' | 'mechanisms' | 'themes'> & { countries: CountryView[] };

const list = (item: string, from: string, order: string): string =>
  `coalesce((SELECT jsonb_agg(${item} ORDER BY ${order}) FROM ${from}), '[]')`;

/** In alphabetical order, the invented States last. */
const COUNTRIES = list(
  `jsonb_build_object('iso3', co.iso3, 'name', ${named('co.names', '$1::text')}, 'membership', co.membership,
    'demonstration', co.demonstration, 'iso2', co.iso2, 'm49', co.m49, 'names', co.names, 'admittedOn', co.admitted_on,
    'region', jsonb_build_object('code', co.region, 'name', ${named('co.region_names', '$1::text')}), 'regionalGroup', co.regional_group)`,
  'catalogue.country co',
  'co.demonstration, co.sort_name COLLATE "C", co.iso3',
);
const DOCUMENTS = list(
  documentRef('$1::text'),
  'catalogue.document d JOIN catalogue.mechanism m ON m.code = d.mechanism_code WHERE NOT d.demonstration',
  'd.position',
);
const MECHANISMS = list(
  `jsonb_build_object('code', m.code, 'name', ${named('m.names', '$1::text')})`,
  'catalogue.mechanism m WHERE EXISTS (SELECT FROM catalogue.document d WHERE d.mechanism_code = m.code AND NOT d.demonstration)',
  'm.position',
);
const THEMES = list(
  `jsonb_build_object('id', t.id, 'label', ${named('t.labels', '$1::text')})`,
  'catalogue.theme t',
  't.position',
);

/** The short reference lists that filter forms offer, whole, in one statement. */
@Injectable()
export class FilterChoicesReadModel {
  constructor(private readonly database: PortalDatabase) {}

  async countries(lang = 'en'): Promise<CountryView[]> {
    const [row] = await this.database.query<Pick<Choices, 'countries'>>(`SELECT ${COUNTRIES} AS countries`, [lang]);
    return row?.countries ?? [];
  }

  async all(lang = 'en'): Promise<Choices> {
    const [row] = await this.database.query<Choices>(
      `SELECT ${COUNTRIES} AS countries, ${DOCUMENTS} AS documents, ${MECHANISMS} AS mechanisms, ${THEMES} AS themes`,
      [lang],
    );
    return row ?? { countries: [], documents: [], mechanisms: [], themes: [] };
  }
}
