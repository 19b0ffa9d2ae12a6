import { Injectable } from '@nestjs/common';
import { PortalDatabase } from '../../../database/portal-database';
import type { Place, PlacedHash } from '../tree/merkle';
import { columnsOf, inOrder, NODES_AT, type StoredNode } from '../tree/tree.repository';
import { storedOf, type CheckpointRow, type StoredCheckpoint } from './checkpoints.repository';

/** Checkpoints and hashes of the tree as everybody may read them. */
@Injectable()
export class CheckpointsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  /** The largest trees first, below `before`. */
  async newest(limit: number, before: string | null): Promise<StoredCheckpoint[]> {
    const rows = await this.database.query<CheckpointRow>(
      `SELECT tree_size, root, at, body, signature FROM platform.checkpoint
       WHERE $2::bigint IS NULL OR tree_size < $2 ORDER BY tree_size DESC LIMIT $1`,
      [limit, before],
    );
    return rows.map(storedOf);
  }

  async nodes(places: readonly Place[]): Promise<PlacedHash[]> {
    return inOrder(places, await this.database.query<StoredNode>(NODES_AT, columnsOf(places)));
  }
}
