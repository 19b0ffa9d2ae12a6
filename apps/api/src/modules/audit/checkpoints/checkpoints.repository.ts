import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import type { SignedNote } from './signed-note';

export type StoredCheckpoint = SignedNote & { size: number; root: Buffer; at: Date };

export interface CheckpointRow {
  tree_size: string;
  root: Buffer;
  at: Date;
  body: string;
  signature: string;
}

export const storedOf = ({ tree_size: size, root, at, body, signature }: CheckpointRow): StoredCheckpoint => ({
  size: Number(size),
  root,
  at,
  body,
  signature,
});

/** Checkpoints are only ever added. */
@Injectable()
export class CheckpointsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The newest, or the one of this size. */
  async newest(size?: number): Promise<StoredCheckpoint | null> {
    const [row] = await this.transactions.query<CheckpointRow>(
      `SELECT tree_size, root, at, body, signature FROM platform.checkpoint
       WHERE $1::bigint IS NULL OR tree_size = $1 ORDER BY tree_size DESC LIMIT 1`,
      [size ?? null],
    );
    return row ? storedOf(row) : null;
  }

  async add({ size, root, at, body, signature }: StoredCheckpoint): Promise<void> {
    await this.transactions.query(
      'INSERT INTO platform.checkpoint (tree_size, root, at, body, signature) VALUES ($1, $2, $3, $4, $5)',
      [size, root, at, body, signature],
    );
  }

  async all(): Promise<StoredCheckpoint[]> {
    const rows = await this.transactions.query<CheckpointRow>(
      'SELECT tree_size, root, at, body, signature FROM platform.checkpoint ORDER BY tree_size',
    );
    return rows.map(storedOf);
  }
}
