import { Injectable } from '@nestjs/common';
import type { LineageTextView, LineageView } from '@heed/contracts';
import { BoundSql } from '../../../database/bound-sql';
import { PortalDatabase } from '../../../database/portal-database';
import { type AsOf, commitmentSource, standingSource } from '../../progress/standing-source.reader';
import { clusterText } from '../cluster-text.columns';

export interface LineageRow {
  cluster: LineageView['cluster'];
  texts: LineageTextView[];
}

/** Every text of the clusters in which a recommendation is a core text, each with how its commitments stand. */
@Injectable()
export class LineageReadModel {
  constructor(private readonly database: PortalDatabase) {}

  /** One statement. Texts of invented secretariats stand only beside texts of their own kind. */
  read(recommendation: string, asOf: AsOf, lang: string): Promise<LineageRow[]> {
    const sql = new BoundSql();
    const given = sql.bind(recommendation);
    const language = sql.bind(lang, 'text');
    const standings = standingSource(sql, asOf);
    const commitments = commitmentSource(sql, asOf);
    return this.database.query<LineageRow>(
      `WITH own AS (
         SELECT src.paragraph_id, d.demonstration FROM catalogue.recommendation r
         JOIN catalogue.recommendation_source src ON src.recommendation_id = r.id AND src.n = 1
         JOIN catalogue.document d ON d.id = r.document_id
         WHERE r.id::text = ${given} OR r.key = ${given}),
       member AS (
         SELECT k.id AS cluster, p.id AS paragraph, src.recommendation_id AS recommendation
         FROM own
         JOIN catalogue.cluster_member mine ON mine.paragraph_id = own.paragraph_id AND mine.relation = 'core'
         JOIN catalogue.cluster k ON k.id = mine.cluster_id AND (own.demonstration OR NOT k.demonstration)
         JOIN catalogue.cluster_member x ON x.cluster_id = k.id AND x.relation = 'core'
         JOIN catalogue.paragraph p ON p.id = x.paragraph_id
         JOIN catalogue.document d ON d.id = p.document_id AND (own.demonstration OR NOT d.demonstration)
         LEFT JOIN catalogue.recommendation_source src ON src.paragraph_id = p.id),
       counted AS (
         SELECT c.recommendation_id AS recommendation, coalesce(s.bearer_status, 'no_information') AS status, count(*)::int AS n
         FROM ${commitments} c LEFT JOIN ${standings} s ON s.commitment_id = c.id
         WHERE c.recommendation_id IN (SELECT recommendation FROM member) AND c.applicability = 'applies' AND NOT c.demonstration
         GROUP BY 1, 2)
       SELECT jsonb_build_object('id', k.id, 'label', k.label, 'note', k.note) AS cluster,
         jsonb_agg(${clusterText(language)} || jsonb_build_object('standing', coalesce((
           SELECT jsonb_agg(jsonb_build_object('status', n.status, 'count', n.n) ORDER BY n.n DESC, n.status)
           FROM counted n WHERE n.recommendation = member.recommendation), '[]'))
           ORDER BY d.adopted_on NULLS LAST, d.position, p.position) AS texts
       FROM member
       JOIN catalogue.cluster k ON k.id = member.cluster
       JOIN catalogue.paragraph p ON p.id = member.paragraph
       JOIN catalogue.document d ON d.id = p.document_id
       JOIN catalogue.mechanism m ON m.code = d.mechanism_code
       GROUP BY k.id HAVING count(*) > 1 ORDER BY k.id`,
      sql.parameters,
    );
  }
}
