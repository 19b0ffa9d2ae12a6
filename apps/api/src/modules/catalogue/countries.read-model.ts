import { Injectable } from '@nestjs/common';
import type { CountriesQuery, CountryView } from '@heed/contracts';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { named } from './reference-columns.reader';

export type CountryRow = CountryView & { sortName: string };

const columns = (lang: string): string => `
  co.iso3, ${named('co.names', lang)} AS name, co.membership, co.demonstration, co.iso2, co.m49, co.names,
  co.admitted_on::text AS "admittedOn", jsonb_build_object('code', co.region, 'name', ${named('co.region_names', lang)}) AS region,
  co.regional_group AS "regionalGroup", co.sort_name AS "sortName"`;

const conditionsOf = (sql: BoundSql, { region, group, demonstration }: CountriesQuery): string[] => [
  ...(region ? [`co.region = ANY (${sql.bind(region)})`] : []),
  ...(group ? [`co.regional_group = ANY (${sql.bind(group)})`] : []),
  ...(demonstration ? [`co.demonstration = ${sql.bind(demonstration === 'true')}`] : []),
];

@Injectable()
export class CountriesReadModel {
  constructor(private readonly database: PortalDatabase) {}

  /** By name, the invented States behind those of the world. */
  page(query: CountriesQuery, behind: readonly string[] | null, limit: number): Promise<CountryRow[]> {
    const sql = new BoundSql();
    const lang = sql.bind(query.lang ?? 'en', 'text');
    const conditions = conditionsOf(sql, query);
    if (behind) {
      const [demonstration, name, iso3] = behind;
      conditions.push(
        `(co.demonstration, co.sort_name COLLATE "C", co.iso3) > (${sql.bind(demonstration === '1')}, ${sql.bind(name)}, ${sql.bind(iso3)})`,
      );
    }
    return this.database.query<CountryRow>(
      `SELECT ${columns(lang)} FROM catalogue.country co WHERE ${allOf(conditions)}
       ORDER BY co.demonstration, co.sort_name COLLATE "C", co.iso3 LIMIT ${sql.bind(limit)}`,
      sql.parameters,
    );
  }

  async count(query: CountriesQuery): Promise<number> {
    const sql = new BoundSql();
    const condition = allOf(conditionsOf(sql, query));
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM catalogue.country co WHERE ${condition}`,
      sql.parameters,
    );
    return row?.total ?? 0;
  }

  async byCode(iso3: string, lang: string): Promise<CountryRow | undefined> {
    const [row] = await this.database.query<CountryRow>(
      `SELECT ${columns('$2::text')} FROM catalogue.country co WHERE co.iso3 = $1`,
      [iso3, lang],
    );
    return row;
  }
}
