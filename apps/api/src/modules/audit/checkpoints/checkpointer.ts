import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import { GrowingTree, placesOf } from '../tree/merkle';
import { TreeRepository } from '../tree/tree.repository';
import { CheckpointsRepository } from './checkpoints.repository';
import { CheckpointSigner } from './checkpoint-signer';
import type { SignedNote } from './signed-note';

/** Entries a statement adds to the tree. */
const BATCH = 5_000;

/** Puts entries that are in no tree yet into it, and signs what it came to. Costs as much as there are such entries. */
@Injectable()
export class Checkpointer {
  constructor(
    private readonly transactions: Transactions,
    private readonly tree: TreeRepository,
    private readonly checkpoints: CheckpointsRepository,
    private readonly signer: CheckpointSigner,
  ) {}

  /** The newest checkpoint, a fresh one where the trail has grown. Null: nothing was recorded yet, or another process is at it. */
  async take({ patient }: { patient: boolean }): Promise<SignedNote | null> {
    const grown = await this.transactions.run({ role: 'heed_worker' }, async () => {
      if (!(await this.tree.lock(patient))) return false;
      const tree = await this.stored();
      while ((await this.extend(tree)) === BATCH);
      await this.sign(tree);
      return true;
    });
    return grown ? this.transactions.run({ role: 'heed_worker' }, () => this.checkpoints.newest()) : null;
  }

  private async stored(): Promise<GrowingTree> {
    const size = await this.tree.size();
    return new GrowingTree(size, await this.tree.nodes(placesOf({ from: 0, to: size })));
  }

  private async extend(tree: GrowingTree): Promise<number> {
    const first = tree.size;
    const fresh = await this.tree.fresh(BATCH);
    const nodes = fresh.flatMap(({ hash }) => tree.append(hash));
    if (fresh.length > 0) await this.tree.add(first, fresh, nodes);
    return fresh.length;
  }

  private async sign({ size, root }: GrowingTree): Promise<void> {
    const newest = await this.checkpoints.newest();
    if (size === 0 || newest?.size === size) return;
    const at = new Date();
    await this.checkpoints.add({ size, root, at, ...this.signer.sign({ size, root, at }) });
  }
}
