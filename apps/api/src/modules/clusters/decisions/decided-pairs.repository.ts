import { Injectable } from '@nestjs/common';
import type { ClusterState } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';
import type { PairText, StandingCluster } from './choose-cluster.rule';

export interface DecidablePair {
  id: string;
  version: number;
  state: ClusterState;
  pair: (PairText & { text: string })[];
  clusters: StandingCluster[];
  /** What the decision before this one did. */
  clusterId: string | null;
  added: string[];
}

export interface StoredDecision {
  state: ClusterState;
  clusterId: string | null;
  added: readonly string[];
  why: string | null;
  userId: string;
}

/** A proposal on its way to a decision. Row-level security shows it to the secretariat alone. */
@Injectable()
export class DecidedPairsRepository {
  constructor(private readonly transactions: Transactions) {}

  async lock(id: string): Promise<DecidablePair | undefined> {
    const [row] = await this.transactions.query<DecidablePair>(
      `SELECT s.id, s.version, s.state, s.cluster_id AS "clusterId", to_jsonb(s.added) AS added,
         (SELECT jsonb_agg(jsonb_build_object('paragraphId', p.id, 'demonstration', d.demonstration,
             'text', coalesce(p.clean_text, p.text)) ORDER BY p.id = s.other_paragraph_id)
          FROM catalogue.paragraph p JOIN catalogue.document d ON d.id = p.document_id
          WHERE p.id IN (s.paragraph_id, s.other_paragraph_id)) AS pair,
         coalesce((SELECT jsonb_agg(k) FROM (
           SELECT c.id, c.demonstration, (SELECT count(*) FROM catalogue.cluster_member x WHERE x.cluster_id = c.id AND x.relation = 'core') AS size,
             jsonb_agg(y.paragraph_id) AS members
           FROM catalogue.cluster c JOIN catalogue.cluster_member y ON y.cluster_id = c.id AND y.relation = 'core'
           WHERE y.paragraph_id IN (s.paragraph_id, s.other_paragraph_id) GROUP BY c.id) k), '[]') AS clusters
       FROM catalogue.cluster_proposal s WHERE s.id = $1 FOR UPDATE OF s`,
      [id],
    );
    return row;
  }

  async save(id: string, { state, clusterId, added, why, userId }: StoredDecision): Promise<void> {
    await this.transactions.query(
      `UPDATE catalogue.cluster_proposal SET state = $2, cluster_id = $3, added = $4, why = $5, decided_by = $6, decided_at = now(),
         version = version + 1 WHERE id = $1`,
      [id, state, clusterId, added, why, userId],
    );
  }
}
