import { Injectable } from '@nestjs/common';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import {
  COUNTED_COLUMNS,
  COUNTED_GROUP,
  type CountedCommitments,
  measuresOfCounted,
} from './counted-commitments.read-model';
import { MeasureGroups } from './lane-counts';
import { type MeasureScope, recommendationConditions } from './measures.read-model';
import { endOf } from './standing-source.reader';

/** So many months back from the as-of day at most. */
const MONTHS = 60;

const NOTHING_SAID = {
  bearerStatus: 'no_information',
  evidenceLevel: 'none',
  said: [],
  findingScale: null,
  findingValue: null,
  contested: false,
} as const;

/** Progress at the end of each month: what was published by then, less what was withdrawn since. */
@Injectable()
export class MonthsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  /** Lanes by `YYYY-MM`, from the month of the first publication on. */
  async read(scope: MeasureScope): Promise<MeasureGroups> {
    const spoken = await this.spoken(scope);
    const everyone = await this.everyone(scope);
    const groups = new MeasureGroups();
    for (const month of new Set(spoken.map((row) => row.month))) {
      for (const row of everyone) add(groups, month, row, row.n);
    }
    for (const row of spoken) {
      add(groups, row.month, { ...row, ...NOTHING_SAID, said: [] }, -row.n);
      add(groups, row.month, row, row.n);
    }
    return groups;
  }

  private everyone(scope: MeasureScope): Promise<CountedCommitments[]> {
    const sql = new BoundSql();
    const condition = allOf(conditionsOf(sql, scope));
    return this.database.query<CountedCommitments>(
      `SELECT ${COUNTED_COLUMNS} ${FROM} LEFT JOIN progress.commitment_standing s ON false
       WHERE ${condition} GROUP BY ${COUNTED_GROUP}`,
      sql.parameters,
    );
  }

  private spoken(scope: MeasureScope): Promise<(CountedCommitments & { month: string })[]> {
    const sql = new BoundSql();
    const end = endOf(sql, scope.asOf.day);
    const conditions = conditionsOf(sql, scope);
    return this.database.query<CountedCommitments & { month: string }>(
      `WITH span AS (
         SELECT greatest(date_trunc('month', min(from_at) AT TIME ZONE 'UTC'),
                         date_trunc('month', ${end} AT TIME ZONE 'UTC') - interval '${MONTHS} months') AS first FROM progress.standing_change),
       month AS (
         SELECT to_char(first_day, 'YYYY-MM') AS month, least((first_day + interval '1 month') AT TIME ZONE 'UTC', ${end}) AS ends_at
         FROM span, generate_series(span.first, (${end} AT TIME ZONE 'UTC') - interval '1 microsecond', interval '1 month') AS first_day)
       SELECT month.month, ${COUNTED_COLUMNS}
       FROM month JOIN (SELECT h.*, false AS relevance_confirmed FROM progress.standing_change h) s
         ON s.from_at < month.ends_at AND (s.to_at IS NULL OR s.to_at >= month.ends_at)
       JOIN catalogue.commitment c ON c.id = s.commitment_id ${JOINS}
       WHERE ${allOf(conditions)} GROUP BY month.month, ${COUNTED_GROUP}`,
      sql.parameters,
    );
  }
}

const JOINS = `JOIN catalogue.country co ON co.iso3 = c.country_iso3
  JOIN catalogue.recommendation r ON r.id = c.recommendation_id
  JOIN catalogue.document d ON d.id = r.document_id`;
const FROM = `FROM catalogue.commitment c ${JOINS}`;

const conditionsOf = (sql: BoundSql, scope: MeasureScope): string[] => [
  ...recommendationConditions(sql, scope),
  ...(scope.demonstration === undefined ? [] : [`co.demonstration = ${sql.bind(scope.demonstration)}`]),
];

const add = (groups: MeasureGroups, month: string, row: CountedCommitments, n: number): void => {
  for (const measure of measuresOfCounted(row)) groups.add(month, measure, n);
};
