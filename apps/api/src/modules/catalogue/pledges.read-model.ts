import { Injectable } from '@nestjs/common';
import type { PledgesQuery, PledgeView } from '@heed/contracts';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { countryRef, documentRef } from './reference-columns.reader';

export type PledgeRow = PledgeView & { cursor: string[] };

const FROM = `FROM catalogue.pledge g
  JOIN catalogue.country co ON co.iso3 = g.country_iso3
  JOIN catalogue.document d ON d.id = g.document_id
  JOIN catalogue.mechanism m ON m.code = d.mechanism_code`;

const conditionsOf = (sql: BoundSql, { country, document }: PledgesQuery): string[] => [
  ...(document ? [] : ['(co.demonstration OR NOT d.demonstration)']),
  ...(country ? [`g.country_iso3 = ANY (${sql.bind(country)})`] : ['NOT co.demonstration']),
  ...(document ? [`d.key = ANY (${sql.bind(document)})`] : []),
];

/** What States promised of their own accord, by State and review. */
@Injectable()
export class PledgesReadModel {
  constructor(private readonly database: PortalDatabase) {}

  page(query: PledgesQuery, after: readonly string[] | null, limit: number): Promise<PledgeRow[]> {
    const sql = new BoundSql();
    const lang = sql.bind(query.lang ?? 'en', 'text');
    const conditions = conditionsOf(sql, query);
    if (after) {
      const [country, document, position] = after;
      conditions.push(
        `(g.country_iso3, d.position, g.position) > (${sql.bind(country, 'text')}, ${sql.bind(document, 'int')}, ${sql.bind(position, 'int')})`,
      );
    }
    return this.database.query<PledgeRow>(
      `SELECT g.id, ${countryRef(lang)} AS country, g.text, ${documentRef(lang)} AS document, g.ref, g.source_labels AS "sourceLabels",
         ARRAY[g.country_iso3, d.position::text, g.position::text] AS cursor
       ${FROM} WHERE ${allOf(conditions)} ORDER BY g.country_iso3, d.position, g.position LIMIT ${sql.bind(limit)}`,
      sql.parameters,
    );
  }

  async count(query: PledgesQuery): Promise<number> {
    const sql = new BoundSql();
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total ${FROM} WHERE ${allOf(conditionsOf(sql, query))}`,
      sql.parameters,
    );
    return row?.total ?? 0;
  }
}
