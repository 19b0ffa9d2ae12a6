import { Injectable } from '@nestjs/common';
import type { RecommendationView } from '@heed/contracts';
import { BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import {
  COUNTED_COLUMNS,
  COUNTED_GROUP,
  type CountedCommitments,
  measuresOfCounted,
} from './counted-commitments.read-model';
import { MeasureGroups } from './lane-counts';
import { type AsOf, commitmentSource, standingSource } from './standing-source.reader';

/** How one recommendation stands over the States and parliaments that it is addressed to. */
@Injectable()
export class DistributionReader {
  constructor(private readonly database: PortalDatabase) {}

  async ofRecommendation(id: string, key: string, asOf: AsOf): Promise<RecommendationView['distribution']> {
    const sql = new BoundSql();
    const source = standingSource(sql, asOf);
    const rows = await this.database.query<CountedCommitments & { demonstration: boolean }>(
      `SELECT c.demonstration, ${COUNTED_COLUMNS}
       FROM ${commitmentSource(sql, asOf)} c LEFT JOIN ${source} s ON s.commitment_id = c.id
       WHERE c.recommendation_id = ${sql.bind(id)} AND c.country_iso3 IS NOT NULL
       GROUP BY c.demonstration, ${COUNTED_GROUP}`,
      sql.parameters,
    );
    const groups = new MeasureGroups();
    for (const row of rows) {
      for (const measure of measuresOfCounted(row)) groups.add(String(row.demonstration), measure, row.n);
    }
    return {
      context: {
        unit: 'commitments',
        filters: { recommendation: [key], bearer: ['state', 'parliament'], demonstration: ['false'] },
        asOf: asOf.day,
      },
      lanes: groups.lanes('false'),
      demonstration: groups.lanes('true'),
    };
  }
}
