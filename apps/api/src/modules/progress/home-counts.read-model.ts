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

const OF_DEMONSTRATIONS =
  'catalogue.document d JOIN catalogue.recommendation r ON r.document_id = d.id WHERE d.demonstration';

/** All but those of demonstration documents: these are few and found by their document, so that nothing large is joined. */
const realOnes = (table: string, ofDemonstrations: string): string =>
  `(SELECT count(*) FROM ${table}) - (SELECT count(*) FROM ${ofDemonstrations})`;

/** How much there is; invented States are not counted, and what is said of them is counted apart. */
@Injectable()
export class HomeCountsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  async read({ day }: AsOf, lang: string): Promise<HomeCounts> {
    const sql = new BoundSql();
    const language = sql.bind(lang, 'text');
    const end = endOf(sql, day);
    const updates = `SELECT demonstration FROM published.public_update WHERE published_at < ${end}
      AND withdrawn_at IS NULL AND hidden_at IS NULL AND (superseded_at IS NULL OR superseded_at >= ${end})`;
    const [row] = await this.database.query<HomeCounts>(
      `SELECT jsonb_build_object(
           'documents', (SELECT count(*) FROM catalogue.document WHERE NOT demonstration),
           'recommendations', ${realOnes('catalogue.recommendation', OF_DEMONSTRATIONS)},
           'asks', ${realOnes('catalogue.ask', `catalogue.ask a WHERE a.recommendation_id IN (SELECT r.id FROM ${OF_DEMONSTRATIONS})`)},
           'commitments', (SELECT count(*) FROM catalogue.commitment WHERE NOT demonstration),
           'countries', (SELECT count(*) FROM catalogue.country WHERE NOT demonstration),
           'updates', (SELECT count(*) FROM (${updates}) u WHERE NOT u.demonstration),
           'demonstrationUpdates', (SELECT count(*) FROM (${updates}) u WHERE u.demonstration)) AS counts,
         coalesce((SELECT jsonb_agg(jsonb_build_object('code', code, 'name', ${named('names', language)}) ORDER BY position)
          FROM catalogue.mechanism m WHERE EXISTS (SELECT FROM catalogue.document d WHERE d.mechanism_code = m.code AND NOT d.demonstration)), '[]') AS mechanisms`,
      sql.parameters,
    );
    if (!row) throw new Error('a statement of counts gave no row');
    return row;
  }
}
