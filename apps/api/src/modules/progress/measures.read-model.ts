import { Injectable } from '@nestjs/common';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import {
  COUNTED_COLUMNS,
  COUNTED_GROUP,
  type CountedCommitments,
  measuresOfCounted,
} from './counted-commitments.read-model';
import { type AsOf, commitmentSource, standingSource } from './standing-source.reader';

export type Facet = 'all' | 'document' | 'mechanism' | 'theme';

/** Which commitments of States and parliaments are counted. */
export interface MeasureScope {
  asOf: AsOf;
  country?: string | undefined;
  demonstration?: boolean | undefined;
  document?: readonly string[] | undefined;
  mechanism?: readonly string[] | undefined;
  theme?: readonly string[] | undefined;
  /** Whether each country is counted by itself; otherwise all together, with no country named. True by default. */
  perCountry?: boolean;
  /** Count by the values of these facets; `all` alone by default. */
  facets?: readonly Facet[];
}

export interface MeasureRow {
  country: string;
  bearerKind: 'state' | 'parliament';
  facet: Facet;
  value: string;
  measure: string;
  n: number;
}

type Counted = CountedCommitments & Pick<MeasureRow, 'country' | 'facet' | 'value' | 'bearerKind'>;

/** The kept tallies hold one facet at a time, and a commitment stands under several themes: only that much can be read off them. */
const talliedFacets = (scope: MeasureScope): { facets: readonly Facet[]; values: readonly string[] | null } | null => {
  const { asOf, document, mechanism, theme, facets = ['all'] } = scope;
  if (asOf.past !== null) return null;
  const filters = [
    ['document', document],
    ['mechanism', mechanism],
    ['theme', theme],
  ] as const;
  const [first, second] = filters.flatMap(([facet, values]) => (values ? [{ facet, values }] : []));
  if (!first) return { facets, values: null };
  const [asked] = facets;
  if (second || facets.length > 1 || (asked !== 'all' && asked !== first.facet)) return null;
  const overlapping = first.facet === 'theme' && asked === 'all' && first.values.length > 1;
  return overlapping ? null : { facets: [first.facet], values: first.values };
};

const ofCountry = (sql: BoundSql, { country, demonstration }: MeasureScope, column: string): string[] => [
  ...(country === undefined ? [] : [`${column} = ${sql.bind(country)}`]),
  ...(demonstration === undefined ? [] : [`co.demonstration = ${sql.bind(demonstration)}`]),
];

const FACET_OF: Readonly<Record<Facet, string>> = {
  all: "SELECT 'all' AS facet, '' AS value",
  document: "SELECT 'document', d.key",
  mechanism: "SELECT 'mechanism', d.mechanism_code",
  theme: `SELECT DISTINCT 'theme', t.theme_id FROM catalogue.recommendation_source rs
    JOIN catalogue.paragraph_theme t ON t.paragraph_id = rs.paragraph_id WHERE rs.recommendation_id = r.id`,
};

/** Over `r` and `d`. */
export const recommendationConditions = (sql: BoundSql, { document, mechanism, theme }: MeasureScope): string[] => [
  ...(document ? [`d.key = ANY (${sql.bind(document)})`] : []),
  ...(mechanism ? [`d.mechanism_code = ANY (${sql.bind(mechanism)})`] : []),
  ...(theme
    ? [
        `EXISTS (SELECT FROM catalogue.recommendation_source rs JOIN catalogue.paragraph_theme t ON t.paragraph_id = rs.paragraph_id
          WHERE rs.recommendation_id = r.id AND t.theme_id = ANY (${sql.bind(theme)}))`,
      ]
    : []),
];

const countryOf = ({ perCountry = true }: MeasureScope, column: string): string => (perCountry ? column : "''::text");

/** Counts by country, bearer and facet: from the kept tallies where they can tell, else from the standings themselves. */
@Injectable()
export class MeasuresReadModel {
  constructor(private readonly database: PortalDatabase) {}

  async read(scope: MeasureScope): Promise<MeasureRow[]> {
    const tallied = talliedFacets(scope);
    if (!tallied) return this.count(scope);
    const rows = await this.tallies(scope, tallied.facets, tallied.values);
    const asked = scope.facets ?? ['all'];
    return asked.includes('all') && !tallied.facets.includes('all')
      ? rows.map((row) => ({ ...row, facet: 'all', value: '' }))
      : rows;
  }

  private tallies(
    scope: MeasureScope,
    facets: readonly Facet[],
    values: readonly string[] | null,
  ): Promise<MeasureRow[]> {
    const sql = new BoundSql();
    const country = countryOf(scope, 't.country_iso3');
    const conditions = [
      `t.facet = ANY (${sql.bind(facets)})`,
      't.n > 0',
      ...(values === null ? [] : [`t.facet_value = ANY (${sql.bind(values)})`]),
      ...ofCountry(sql, scope, 't.country_iso3'),
    ];
    return this.database.query<MeasureRow>(
      `SELECT ${country} AS country, t.bearer_kind AS "bearerKind", t.facet, t.facet_value AS value, t.measure, sum(t.n)::int AS n
       FROM progress.progress_tally t JOIN catalogue.country co ON co.iso3 = t.country_iso3
       WHERE ${allOf(conditions)}
       GROUP BY 1, 2, 3, 4, 5`,
      sql.parameters,
    );
  }

  private async count(scope: MeasureScope): Promise<MeasureRow[]> {
    const sql = new BoundSql();
    const source = standingSource(sql, scope.asOf);
    const conditions = [...recommendationConditions(sql, scope), ...ofCountry(sql, scope, 'c.country_iso3')];
    const facets = (scope.facets ?? ['all']).map((facet) => FACET_OF[facet]).join(' UNION ALL ');
    const own = scope.facets?.length === 1 && scope.facets[0] === 'theme' && scope.theme ? scope.theme : null;
    if (own) conditions.push(`f.value = ANY (${sql.bind(own)})`);
    const rows = await this.database.query<Counted>(
      `SELECT ${countryOf(scope, 'c.country_iso3')} AS country, f.facet, f.value, ${COUNTED_COLUMNS}
       FROM ${commitmentSource(sql, scope.asOf)} c
       JOIN catalogue.country co ON co.iso3 = c.country_iso3
       JOIN catalogue.recommendation r ON r.id = c.recommendation_id
       JOIN catalogue.document d ON d.id = r.document_id
       CROSS JOIN LATERAL (${facets}) AS f (facet, value)
       LEFT JOIN ${source} s ON s.commitment_id = c.id
       WHERE ${allOf(conditions)}
       GROUP BY 1, f.facet, f.value, ${COUNTED_GROUP}`,
      sql.parameters,
    );
    return rows.flatMap((row) =>
      measuresOfCounted(row).map((measure) => ({
        country: row.country,
        bearerKind: row.bearerKind,
        facet: row.facet,
        value: row.value,
        measure,
        n: row.n,
      })),
    );
  }
}
