import { Injectable } from '@nestjs/common';
import type { HomeView, MechanismRef } from '@heed/contracts';
import { BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { named } from '../catalogue/reference-columns.reader';
import { type AsOf, endOf } from './standing-source.reader';

export interface HomeCounts {
  counts: HomeView['counts'];
  mechanisms: MechanismRef[];
}

/** How much there is; invented States and what is said of them are not counted. */
@Injectable()
export class HomeCountsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  async read({ day }: AsOf, lang: string): Promise<HomeCounts> {
    const sql = new BoundSql();
    const language = sql.bind(lang, 'text');
    const end = endOf(sql, day);
    const [row] = await this.database.query<HomeCounts>(
      `SELECT jsonb_build_object(
           'documents', (SELECT count(*) FROM catalogue.document),
           'recommendations', (SELECT count(*) FROM catalogue.recommendation),
           'asks', (SELECT count(*) FROM catalogue.ask),
           'commitments', (SELECT count(*) FROM catalogue.commitment WHERE NOT demonstration),
           'countries', (SELECT count(*) FROM catalogue.country WHERE NOT demonstration),
           'updates', (SELECT count(*) FROM published.public_update
                       WHERE NOT demonstration AND published_at < ${end} AND (superseded_at IS NULL OR superseded_at >= ${end}))) AS counts,
         coalesce((SELECT jsonb_agg(jsonb_build_object('code', code, 'name', ${named('names', language)}) ORDER BY position)
          FROM catalogue.mechanism), '[]') AS mechanisms`,
      sql.parameters,
    );
    if (!row) throw new Error('a statement of counts gave no row');
    return row;
  }
}
