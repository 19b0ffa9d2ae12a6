import { Injectable } from '@nestjs/common';
import type { SearchHitView, SearchQuery } from '@heed/contracts';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { documentRef } from '../catalogue/reference-columns.reader';
import { referenceQuery } from './reference-query';

/** Stand around what was found; private-use characters, which no text holds, so that nothing has to be escaped. */
export const FOUND_FROM = '\ue000';
export const FOUND_TO = '\ue001';

export type SearchRow = Omit<SearchHitView, 'excerpt'> & { headline: string; cursor: string[] };

const HEADLINE = `StartSel=${FOUND_FROM}, StopSel=${FOUND_TO}, MaxWords=45, MinWords=20, ShortWord=2`;

/** Paragraphs found by words or by reference; `exact` tells which. */
const found = (sql: BoundSql, { q = '', document, demonstration }: SearchQuery): string => {
  const words = `websearch_to_tsquery('english', ${sql.bind(q, 'text')})`;
  const reference = referenceQuery(q);
  const named = sql.bind(reference?.documents ?? [], 'text[]');
  const refs = sql.bind(reference?.refs ?? [], 'text[]');
  const inDocuments = [
    ...(document ? [`d.key = ANY (${sql.bind(document)})`] : []),
    ...(demonstration || !document ? [`d.demonstration = ${sql.bind(demonstration === 'true')}`] : []),
  ];
  return `SELECT p.id, d.position AS place, p.position, ts_rank(p.search, ${words})::float8 AS rank,
      hit.exact, ${words} AS words
    FROM catalogue.paragraph p
    JOIN catalogue.document d ON d.id = p.document_id
    LEFT JOIN catalogue.document_session n ON n.document_id = d.id AND n.number = p.session_number
    CROSS JOIN LATERAL (SELECT EXISTS (
      SELECT FROM unnest(${named}, ${refs}) AS asked (document, ref)
      WHERE asked.document IN (lower(d.key), lower(d.symbol), lower(n.symbol))
        AND (asked.ref = lower(p.ref) OR asked.ref = ANY (SELECT lower(alt) FROM unnest(p.alt_refs) AS alt)
             OR (asked.document = lower(n.symbol) AND asked.ref = rtrim(lower(p.printed_number), '.')))) AS exact) AS hit
    WHERE ${allOf([...inDocuments, `p.search @@ ${words} OR (p.kind <> 'omitted' AND cardinality(${refs}) > 0 AND hit.exact)`])}`;
};

@Injectable()
export class SearchReadModel {
  constructor(private readonly database: PortalDatabase) {}

  /** What was asked for by reference first, then by rank, then in the order of the texts. */
  page(query: SearchQuery, after: readonly string[] | null, limit: number): Promise<SearchRow[]> {
    const sql = new BoundSql();
    const lang = sql.bind(query.lang ?? 'en', 'text');
    const source = found(sql, query);
    const order = 'CASE WHEN found.exact THEN 0 ELSE 1 END, - found.rank, found.place, found.position';
    const behind = after
      ? `WHERE (${order}) > (${after.map((key, index) => sql.bind(key, index === 1 ? 'float8' : 'bigint')).join(', ')})`
      : '';
    return this.database.query<SearchRow>(
      `WITH hits AS (SELECT found.*, ARRAY[(CASE WHEN found.exact THEN 0 ELSE 1 END)::text, (- found.rank)::text, found.place::text, found.position::text] AS cursor
                     FROM (${source}) found ${behind} ORDER BY ${order} LIMIT ${sql.bind(limit)})
       SELECT p.key AS "paragraphId", p.ref, p.kind, ${documentRef(lang)} AS document, found.exact, found.cursor,
         (SELECT rs.recommendation_id FROM catalogue.recommendation_source rs WHERE rs.paragraph_id = p.id) AS "recommendationId",
         ts_headline('english', coalesce(p.clean_text, p.text), found.words, '${HEADLINE}') AS headline
       FROM hits found
       JOIN catalogue.paragraph p ON p.id = found.id
       JOIN catalogue.document d ON d.id = p.document_id
       JOIN catalogue.mechanism m ON m.code = d.mechanism_code
       ORDER BY ${order}`,
      sql.parameters,
    );
  }

  async count(query: SearchQuery): Promise<number> {
    const sql = new BoundSql();
    const source = found(sql, query);
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM (${source}) found`,
      sql.parameters,
    );
    return row?.total ?? 0;
  }
}
