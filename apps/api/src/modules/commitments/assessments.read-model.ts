import { Injectable } from '@nestjs/common';
import type { AssessmentView } from '@heed/contracts';
import { BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { type AsOf, endOf } from '../progress/standing-source.reader';

export interface CommitmentFindings {
  /** Newest first. */
  assessments: AssessmentView[];
  /** Which of the recommendation's asks are this bearer's. */
  askIds: string[];
}

/** A mechanism's findings on a commitment, as issued, and the asks they can be about. */
@Injectable()
export class AssessmentsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  async ofCommitment(commitmentId: string, { day }: AsOf): Promise<CommitmentFindings> {
    const sql = new BoundSql();
    const id = sql.bind(commitmentId, 'uuid');
    const [row] = await this.database.query<CommitmentFindings>(
      `SELECT
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'scale', a.scale, 'value', a.value, 'symbol', a.symbol,
             'issuedOn', a.issued_on, 'finding', a.finding) ORDER BY a.issued_on DESC, a.published_at DESC, a.id)
           FROM published.assessment a WHERE a.commitment_id = ${id} AND a.published_at < ${endOf(sql, day)}), '[]') AS assessments,
         ARRAY(SELECT k.ask_id::text FROM catalogue.commitment_ask k WHERE k.commitment_id = ${id}) AS "askIds"`,
      sql.parameters,
    );
    return row ?? { assessments: [], askIds: [] };
  }
}
