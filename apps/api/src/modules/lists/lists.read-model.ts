import { Injectable } from '@nestjs/common';
import type { ListImportView, TreatyStatusesQuery, TreatyStatusView } from '@heed/contracts';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { countryRef, named } from '../catalogue/reference-columns.reader';

/** Of a list that is kept to its newest hundred: older ones were replaced by these. */
const NEWEST = 100;

/** Dated lists as everybody may read them. */
@Injectable()
export class ListsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  /** Those about real States. */
  taken(): Promise<ListImportView[]> {
    return this.database.query<ListImportView>(
      `SELECT l.id, l.kind, l.subject, t.names ->> 'en' AS name, l.as_of::text AS "asOf", l.source, l.rows, l.imported_at AS "importedAt"
       FROM catalogue.list_import l LEFT JOIN catalogue.treaty t ON l.kind = 'treaty' AND t.id = l.subject
       WHERE NOT l.demonstration ORDER BY l.imported_at DESC, l.subject LIMIT ${NEWEST}`,
    );
  }

  statuses(
    query: TreatyStatusesQuery,
    after: readonly string[] | null,
    limit: number,
  ): Promise<(TreatyStatusView & { cursor: string[] })[]> {
    const sql = new BoundSql();
    const lang = sql.bind(query.lang ?? 'en', 'text');
    const conditions = [
      ...(query.treaty ? [`s.treaty_id = ANY (${sql.bind(query.treaty)})`] : []),
      ...(query.country ? [`s.country_iso3 = ANY (${sql.bind(query.country)})`] : ['NOT co.demonstration']),
    ];
    if (after) {
      const [treaty, country, day, act] = after;
      conditions.push(
        `(s.treaty_id, s.country_iso3, s.day::text, s.act) > (${[treaty, country, day, act].map((key) => sql.bind(key, 'text')).join(', ')})`,
      );
    }
    return this.database.query(
      `SELECT jsonb_build_object('id', t.id, 'name', ${named('t.names', lang)}) AS treaty, ${countryRef(lang)} AS country, s.act,
         s.day::text AS "on", s.source, ARRAY[s.treaty_id, s.country_iso3, s.day::text, s.act] AS cursor
       FROM catalogue.treaty_status s JOIN catalogue.treaty t ON t.id = s.treaty_id JOIN catalogue.country co ON co.iso3 = s.country_iso3
       WHERE ${allOf(conditions)} ORDER BY s.treaty_id, s.country_iso3, s.day::text, s.act LIMIT ${sql.bind(limit)}`,
      sql.parameters,
    );
  }
}
