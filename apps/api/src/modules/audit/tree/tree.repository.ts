import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import type { Place, PlacedHash } from './merkle';

/** An entry by its place in its chain. */
export interface EntryPlace {
  chainId: string;
  seq: number;
}
export type FreshLeaf = EntryPlace & { hash: Buffer };

const CHECKPOINT_LOCK = 4_200_010;

/** Nodes in the open transaction: what a checkpoint adds, what a proof needs. */
@Injectable()
export class TreeRepository {
  constructor(private readonly transactions: Transactions) {}

  /** One process at a time extends the tree. Without patience it answers false where another is at it. */
  async lock(patient: boolean): Promise<boolean> {
    const name = patient ? 'pg_advisory_xact_lock' : 'pg_try_advisory_xact_lock';
    const [answer] = await this.transactions.query<{ got: boolean }>(`SELECT ${name}($1)::text <> 'false' AS got`, [
      CHECKPOINT_LOCK,
    ]);
    return answer?.got === true;
  }

  async size(): Promise<number> {
    const [leaf] = await this.transactions.query<{ size: string }>(
      'SELECT coalesce(max(position) + 1, 0) AS size FROM platform.audit_leaf',
    );
    return Number(leaf?.size ?? 0);
  }

  /** Committed entries that are in no tree yet. Of each chain they follow on what is in it, since its writers wait for each other. */
  async fresh(limit: number): Promise<FreshLeaf[]> {
    const rows = await this.transactions.query<{ chain_id: string; seq: string; hash: Buffer }>(
      `WITH waiting AS (
         SELECT chain_id, done, last - done AS entries, (sum(last - done) OVER (ORDER BY chain_id) - (last - done))::bigint AS before
         FROM (SELECT c.chain_id, c.seq AS last,
                 coalesce((SELECT max(l.seq) FROM platform.audit_leaf l WHERE l.chain_id = c.chain_id), 0) AS done
               FROM platform.audit_chain c) AS chain
         WHERE last > done)
       SELECT e.chain_id, e.seq, e.hash FROM waiting w CROSS JOIN LATERAL (
         SELECT e.chain_id, e.seq, e.hash FROM platform.audit_entry e
         WHERE e.chain_id = w.chain_id AND e.seq > w.done AND e.seq <= w.done + least(w.entries, $1 - w.before)) e
       WHERE w.before < $1 ORDER BY e.chain_id, e.seq`,
      [limit],
    );
    return rows.map(({ chain_id: chainId, seq, hash }) => ({ chainId, seq: Number(seq), hash }));
  }

  async add(first: number, leaves: readonly EntryPlace[], nodes: readonly PlacedHash[]): Promise<void> {
    await this.transactions.query(
      `INSERT INTO platform.audit_leaf (position, chain_id, seq)
       SELECT $1::bigint + n - 1, chain_id, seq FROM unnest($2::uuid[], $3::bigint[]) WITH ORDINALITY AS leaf (chain_id, seq, n)`,
      [first, leaves.map(({ chainId }) => chainId), leaves.map(({ seq }) => seq)],
    );
    await this.transactions.query(
      `INSERT INTO platform.audit_node (level, n, hash)
       SELECT level, n, decode(hash, 'hex') FROM unnest($1::smallint[], $2::bigint[], $3::text[]) AS node (level, n, hash)`,
      [nodes.map(({ level }) => level), nodes.map(({ n }) => n), nodes.map(({ hash }) => hash.toString('hex'))],
    );
  }

  /** @throws where a node is missing: then the tree was tampered with. */
  async nodes(places: readonly Place[]): Promise<PlacedHash[]> {
    return inOrder(places, await this.transactions.query<StoredNode>(NODES_AT, columnsOf(places)));
  }

  async positionOf({ chainId, seq }: EntryPlace): Promise<number | null> {
    const [leaf] = await this.transactions.query<{ position: string }>(
      'SELECT position FROM platform.audit_leaf WHERE chain_id = $1 AND seq = $2',
      [chainId, seq],
    );
    return leaf ? Number(leaf.position) : null;
  }
}

export interface StoredNode {
  level: number;
  n: string;
  hash: Buffer;
}

export const NODES_AT = `SELECT level, n, hash FROM platform.audit_node
  WHERE (level, n) IN (SELECT level, n FROM unnest($1::smallint[], $2::bigint[]) AS place (level, n))`;

export const columnsOf = (places: readonly Place[]): [number[], number[]] => [
  places.map(({ level }) => level),
  places.map(({ n }) => n),
];

export const inOrder = (places: readonly Place[], stored: readonly StoredNode[]): PlacedHash[] => {
  const hashes = new Map(stored.map(({ level, n, hash }) => [`${level}/${n}`, hash]));
  return places.map(({ level, n }) => {
    const hash = hashes.get(`${level}/${n}`);
    if (!hash) throw new Error(`the tree over the trail lacks node ${n} of level ${level}`);
    return { level, n, hash };
  });
};
