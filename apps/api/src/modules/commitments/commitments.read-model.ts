import { Injectable } from '@nestjs/common';
import type { BearerRef, CommitmentsQuery, PositionView } from '@heed/contracts';
import type { Applicability, ApplicabilityReason, Standing } from '@heed/domain';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { bearerRef, CHAPEAU_TEXT, positionsWhere } from '../catalogue/reference-columns.reader';
import { type AsOf, commitmentSource, DUE_ON, standingSource } from '../progress/standing-source.reader';
import { commitmentConditions } from './commitment-conditions';
import { type CommitmentOrder, orderOf, sortOf } from './commitment-order';

export interface CommitmentListRow {
  id: string;
  cursor: string[];
  recommendationId: string;
  key: string;
  ref: string;
  text: string;
  chapeauText: string | null;
  documentKey: string;
  documentTitle: string;
  symbol: string | null;
  adoptedOn: string | null;
  bearer: BearerRef;
  applicability: Applicability;
  applicabilityReason: ApplicabilityReason;
  applicabilityAsOf: string;
  demonstration: boolean;
  standing: Standing | null;
  staleFrom: string | null;
  dueOn: string | null;
  lastPublishedAt: Date | null;
  positions: PositionView[];
}

/** The rows of a list: filters, the day of reading, and only these commitments where they are given. */
export interface CommitmentList {
  query: CommitmentsQuery;
  asOf: AsOf;
  among?: readonly string[] | undefined;
}

const listConditions = (sql: BoundSql, { query, asOf, among }: CommitmentList): string[] => [
  ...(among ? [`c.id = ANY (${sql.bind(among, 'uuid[]')})`] : []),
  ...commitmentConditions(sql, query, asOf.day),
];

const columns = (lang: string): string => `
  c.id, r.id AS "recommendationId", r.key, p.ref, coalesce(p.clean_text, p.text) AS text, ${CHAPEAU_TEXT} AS "chapeauText",
  d.key AS "documentKey", d.title AS "documentTitle", d.symbol, r.adopted_on AS "adoptedOn", ${bearerRef(lang)} AS bearer,
  c.applicability, c.applicability_reason AS "applicabilityReason", c.applicability_as_of::text AS "applicabilityAsOf",
  c.demonstration, s.standing, s.stale_from::text AS "staleFrom", (${DUE_ON})::text AS "dueOn",
  s.last_published_at AS "lastPublishedAt", ${positionsWhere('pos.paragraph_id = p.id AND pos.country_iso3 = c.country_iso3')} AS positions`;

/** How each alias is reached from `c`, those it leans on before it. A parameter that is bound must be used: so `source` is called late. */
const JOINS: readonly (readonly [alias: string, join: (source: () => string) => string])[] = [
  ['r', () => 'JOIN catalogue.recommendation r ON r.id = c.recommendation_id'],
  ['d', () => 'JOIN catalogue.document d ON d.id = r.document_id'],
  [
    'src',
    () => 'JOIN catalogue.recommendation_source src ON src.recommendation_id = c.recommendation_id AND src.n = 1',
  ],
  ['p', () => 'JOIN catalogue.paragraph p ON p.id = src.paragraph_id'],
  ['b', () => 'JOIN catalogue.bearer b ON b.id = c.bearer_id'],
  ['co', () => 'LEFT JOIN catalogue.country co ON co.iso3 = c.country_iso3'],
  ['s', (source) => `LEFT JOIN ${source()} s ON s.commitment_id = c.id`],
];

const allJoins = (source: string): string => JOINS.map(([, join]) => join(() => source)).join('\n  ');

/** Only what these expressions speak of: choosing the rows of a page costs a join less for each that is not asked for. */
const joinsFor = (source: () => string, expressions: readonly string[]): string => {
  const text = expressions.join(' ');
  const wanted: string[] = [];
  for (const [alias, join] of [...JOINS].reverse()) {
    if (new RegExp(`\\b${alias}\\.`).test(`${text} ${wanted.join(' ')}`)) wanted.unshift(join(source));
  }
  return wanted.join('\n  ');
};

const behind = (sql: BoundSql, { keys }: CommitmentOrder, after: readonly string[]): string =>
  `(${keys.map((key) => key.sql).join(', ')}) > (${keys.map(({ cast }, index) => sql.bind(after[index], cast)).join(', ')})`;

/** Counting stops here: what lies beyond is shown without a total. */
const COUNTED_TO = 100_000;

@Injectable()
export class CommitmentsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  page(
    { query, asOf, among }: CommitmentList,
    after: readonly string[] | null,
    limit: number,
  ): Promise<CommitmentListRow[]> {
    const sql = new BoundSql();
    const lang = sql.bind(query.lang ?? 'en', 'text');
    const source = standingSource(sql, asOf);
    const commitments = commitmentSource(sql, asOf);
    const order = orderOf(sortOf(query));
    const conditions = listConditions(sql, { query, asOf, among });
    if (after) conditions.push(behind(sql, order, after));
    const keys = order.keys.map((key) => key.sql);
    return this.database.query<CommitmentListRow>(
      `WITH chosen AS (
         SELECT c.id, ARRAY[${keys.map((key) => `(${key})::text`).join(', ')}] AS cursor, row_number() OVER (ORDER BY ${keys.join(', ')}) AS place
         FROM ${commitments} c ${joinsFor(() => source, [...conditions, ...keys])}
         WHERE ${allOf(conditions)} ORDER BY ${keys.join(', ')} LIMIT ${sql.bind(limit)})
       SELECT chosen.cursor, ${columns(lang)} FROM chosen JOIN ${commitments} c ON c.id = chosen.id ${allJoins(source)} ORDER BY chosen.place`,
      sql.parameters,
    );
  }

  /** Undefined where there are too many to count cheaply. */
  async count(list: CommitmentList): Promise<number | undefined> {
    const sql = new BoundSql();
    const conditions = listConditions(sql, list);
    const joined = joinsFor(() => standingSource(sql, list.asOf), conditions);
    const chosen = `FROM ${commitmentSource(sql, list.asOf)} c ${joined} WHERE ${allOf(conditions)}`;
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM (SELECT ${chosen} LIMIT ${COUNTED_TO + 1}) AS counted`,
      sql.parameters,
    );
    return row && row.total <= COUNTED_TO ? row.total : undefined;
  }

  byIds(ids: readonly string[], asOf: AsOf, lang: string): Promise<CommitmentListRow[]> {
    const sql = new BoundSql();
    const language = sql.bind(lang, 'text');
    const source = standingSource(sql, asOf);
    return this.database.query<CommitmentListRow>(
      `SELECT '{}'::text[] AS cursor, ${columns(language)} FROM ${commitmentSource(sql, asOf)} c ${allJoins(source)} WHERE c.id = ANY (${sql.bind(ids, 'uuid[]')})`,
      sql.parameters,
    );
  }
}
