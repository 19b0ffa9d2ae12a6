import { Injectable } from '@nestjs/common';
import type { ClusterProposalsQuery, ClusterProposalView } from '@heed/contracts';
import { allOf, BoundSql } from '../../../database/bound-sql';
import { Transactions } from '../../../database/transactions';
import { clusterTextOf } from '../cluster-text.columns';

export type ProposalRow = Omit<ClusterProposalView, 'abilities' | 'similarity'> & { similarity: string };

/** Of the two texts' clusters, the one that the decision chose or would choose among real ones. */
const CLUSTER = `(SELECT jsonb_build_object('id', k.id, 'label', k.label) FROM catalogue.cluster k
  WHERE k.id = coalesce(s.cluster_id, (
    SELECT x.cluster_id FROM catalogue.cluster_member x
    WHERE x.paragraph_id IN (s.paragraph_id, s.other_paragraph_id) AND x.relation = 'core'
    ORDER BY (SELECT count(*) FROM catalogue.cluster_member y WHERE y.cluster_id = x.cluster_id AND y.relation = 'core') DESC, x.cluster_id
    LIMIT 1)))`;

const columns = (lang: string): string => `s.id, ${clusterTextOf('s.paragraph_id', lang)} AS one,
  ${clusterTextOf('s.other_paragraph_id', lang)} AS other, s.similarity::text, s.suggestion, s.reasons, s.state, s.why, s.version, ${CLUSTER} AS cluster`;

/** Pairs of texts, as the secretariat sees them. Row-level security applies. */
@Injectable()
export class ProposalsReadModel {
  constructor(private readonly transactions: Transactions) {}

  page(query: ClusterProposalsQuery, behind: readonly string[] | null, limit: number): Promise<ProposalRow[]> {
    const sql = new BoundSql();
    const lang = sql.bind(query.lang ?? 'en', 'text');
    const conditions = this.conditions(sql, query);
    if (behind) {
      const similarity = sql.bind(behind[0], 'numeric');
      conditions.push(
        `s.similarity < ${similarity} OR (s.similarity = ${similarity} AND s.id > ${sql.bind(behind[1], 'uuid')})`,
      );
    }
    return this.transactions.query(
      `SELECT ${columns(lang)} FROM catalogue.cluster_proposal s WHERE ${allOf(conditions)}
       ORDER BY s.similarity DESC, s.id LIMIT ${sql.bind(limit)}`,
      sql.parameters,
    );
  }

  async count(query: ClusterProposalsQuery): Promise<number> {
    const sql = new BoundSql();
    const [row] = await this.transactions.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM catalogue.cluster_proposal s WHERE ${allOf(this.conditions(sql, query))}`,
      sql.parameters,
    );
    return row?.n ?? 0;
  }

  async one(id: string, language = 'en'): Promise<ProposalRow | undefined> {
    const sql = new BoundSql();
    const lang = sql.bind(language, 'text');
    const [row] = await this.transactions.query<ProposalRow>(
      `SELECT ${columns(lang)} FROM catalogue.cluster_proposal s WHERE s.id = ${sql.bind(id)}`,
      sql.parameters,
    );
    return row;
  }

  private conditions(sql: BoundSql, { state, suggestion, document }: ClusterProposalsQuery): string[] {
    const chosen = state?.length ? state : ['suggested'];
    return [
      `s.state = ANY (${sql.bind(chosen, 'text[]')})`,
      ...(suggestion?.length ? [`s.suggestion = ANY (${sql.bind(suggestion, 'text[]')})`] : []),
      ...(document
        ? [
            `EXISTS (SELECT FROM catalogue.paragraph p WHERE p.document_id = ${sql.bind(document, 'uuid')} AND p.id IN (s.paragraph_id, s.other_paragraph_id))`,
          ]
        : []),
    ];
  }
}
