import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

/** What people of the secretariat put together or keep apart; what the loader brought stays untouched. */
@Injectable()
export class ClustersRepository {
  constructor(private readonly transactions: Transactions) {}

  async create(label: string, demonstration: boolean): Promise<string> {
    const id = randomUUID();
    await this.transactions.query(
      `INSERT INTO catalogue.cluster (id, label, origin, demonstration) VALUES ($1, $2, 'review', $3)`,
      [id, label, demonstration],
    );
    return id;
  }

  /** Texts that were not in it before. */
  async add(cluster: string, paragraphs: readonly string[], relation: 'core' | 'related'): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `INSERT INTO catalogue.cluster_member (cluster_id, paragraph_id, relation, origin)
       SELECT $1, p, $3, 'review' FROM unnest($2::uuid[]) p ON CONFLICT DO NOTHING RETURNING paragraph_id AS id`,
      [cluster, paragraphs, relation],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes texts out again unless another decision put them there too; an empty cluster goes with its last text. */
  async takeOut(cluster: string, paragraphs: readonly string[], proposal: string): Promise<void> {
    await this.transactions.query(
      `DELETE FROM catalogue.cluster_member x WHERE x.cluster_id = $1 AND x.paragraph_id = ANY ($2::uuid[]) AND x.origin = 'review'
         AND NOT EXISTS (SELECT FROM catalogue.cluster_proposal s WHERE s.cluster_id = $1 AND s.id <> $3
                         AND s.state IN ('confirmed', 'related') AND x.paragraph_id IN (s.paragraph_id, s.other_paragraph_id))`,
      [cluster, paragraphs, proposal],
    );
    await this.transactions.query(
      `DELETE FROM catalogue.cluster k WHERE k.id = $1 AND k.origin = 'review'
         AND NOT EXISTS (SELECT FROM catalogue.cluster_member x WHERE x.cluster_id = k.id)`,
      [cluster],
    );
  }

  async keepApart([one, other]: readonly string[], why: string): Promise<void> {
    await this.transactions.query(
      `INSERT INTO catalogue.false_friend (paragraph_id, other_paragraph_id, why, origin) VALUES ($1, $2, $3, 'review')
       ON CONFLICT DO NOTHING`,
      [one, other, why],
    );
  }

  async noLongerApart(pair: readonly string[]): Promise<void> {
    await this.transactions.query(
      `DELETE FROM catalogue.false_friend WHERE origin = 'review'
         AND paragraph_id = ANY ($1::uuid[]) AND other_paragraph_id = ANY ($1::uuid[])`,
      [pair],
    );
  }
}
