import { Injectable } from '@nestjs/common';
import type { RecommendationRow, RecommendationsQuery } from '@heed/contracts';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { recommendationConditions } from './recommendation-filters';
import { addressedWith, CHAPEAU_TEXT, documentRef, named } from './reference-columns.reader';

export type RecommendationListRow = RecommendationRow & { sortKey: number };

const columns = (lang: string): string => `
  r.id, r.key, p.ref, ${documentRef(lang)} AS document, r.adopted_on AS "adoptedOn", p.text, p.clean_text AS "cleanText",
  ${CHAPEAU_TEXT} AS "chapeauText", p.action_verb AS "actionVerb", ${addressedWith('p.addressees', lang)} AS addressees,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'label', ${named('t.labels', lang)}) ORDER BY pt.position)
            FROM catalogue.paragraph_theme pt JOIN catalogue.theme t ON t.id = pt.theme_id WHERE pt.paragraph_id = p.id), '[]') AS themes,
  (SELECT count(*)::int FROM catalogue.ask a WHERE a.recommendation_id = r.id) AS "askCount",
  ARRAY(SELECT k.cluster_id FROM catalogue.cluster_member k WHERE k.paragraph_id = p.id ORDER BY 1) AS clusters,
  EXISTS (SELECT FROM catalogue.position pos WHERE pos.paragraph_id = p.id) AS "hasPositions", r.sort_key::float8 AS "sortKey"`;

const FROM = `FROM catalogue.recommendation r
  JOIN catalogue.document d ON d.id = r.document_id
  JOIN catalogue.mechanism m ON m.code = d.mechanism_code
  JOIN catalogue.recommendation_source src ON src.recommendation_id = r.id AND src.n = 1
  JOIN catalogue.paragraph p ON p.id = src.paragraph_id`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

@Injectable()
export class RecommendationsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  page(query: RecommendationsQuery, behind: number, limit: number): Promise<RecommendationListRow[]> {
    const sql = new BoundSql();
    const lang = sql.bind(query.lang ?? 'en', 'text');
    const conditions = [`r.sort_key > ${sql.bind(behind, 'bigint')}`, ...recommendationConditions(sql, query)];
    return this.database.query<RecommendationListRow>(
      `SELECT ${columns(lang)} ${FROM} WHERE ${allOf(conditions)} ORDER BY r.sort_key LIMIT ${sql.bind(limit)}`,
      sql.parameters,
    );
  }

  async count(query: RecommendationsQuery): Promise<number> {
    const sql = new BoundSql();
    const condition = allOf(recommendationConditions(sql, query));
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM catalogue.recommendation r JOIN catalogue.document d ON d.id = r.document_id WHERE ${condition}`,
      sql.parameters,
    );
    return row?.total ?? 0;
  }

  /** By UUID or by `<document key>/<ref>`. */
  async one(idOrKey: string, lang: string): Promise<RecommendationListRow | undefined> {
    const column = UUID.test(idOrKey) ? 'r.id' : 'r.key';
    const [row] = await this.database.query<RecommendationListRow>(
      `SELECT ${columns('$2::text')} ${FROM} WHERE ${column} = $1`,
      [idOrKey, lang],
    );
    return row;
  }
}
