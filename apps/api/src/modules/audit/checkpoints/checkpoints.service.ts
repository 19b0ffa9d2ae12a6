import { Injectable } from '@nestjs/common';
import type { CheckpointView, ConsistencyProofView, ConsistencyQuery, ListQuery, PageView } from '@heed/contracts';
import { cursorKeys } from '../../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../../http/conventions/paging';
import { NotFound } from '../../../http/problems/problems';
import { consistencyRanges } from '../tree/proofs';
import { rootsOver } from './checkpoint-proofs';
import { CheckpointSigner } from './checkpoint-signer';
import { CheckpointsReadModel } from './checkpoints.read-model';
import type { StoredCheckpoint } from './checkpoints.repository';
import { noteText } from './signed-note';

/** Checkpoints for everybody. */
@Injectable()
export class CheckpointsService {
  constructor(
    private readonly checkpoints: CheckpointsReadModel,
    private readonly signer: CheckpointSigner,
  ) {}

  async list(query: ListQuery): Promise<PageView<CheckpointView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const before = cursorKeys(query.after, ['whole'])?.[0] ?? null;
    const page = pageOf(await this.checkpoints.newest(limit + 1, before), limit, ({ size }) => [String(size)]);
    return { ...page, items: page.items.map((checkpoint) => this.present(checkpoint)) };
  }

  async latest(): Promise<CheckpointView> {
    const [newest] = await this.checkpoints.newest(1, null);
    if (!newest) throw new NotFound();
    return this.present(newest);
  }

  /** Between any two sizes that the tree has gone through. */
  async consistency({ from, to }: ConsistencyQuery): Promise<ConsistencyProofView> {
    const [newest] = await this.checkpoints.newest(1, null);
    if (!newest || from > to || to > newest.size) throw new NotFound();
    const roots = await rootsOver(consistencyRanges(from, to), (places) => this.checkpoints.nodes(places));
    return { from, to, proof: roots.map((hash) => hash.toString('base64')) };
  }

  private present({ size, root, at, ...note }: StoredCheckpoint): CheckpointView {
    return {
      treeSize: size,
      root: root.toString('base64'),
      at: at.toISOString(),
      note: noteText(note),
      key: this.signer.verifierKey,
    };
  }
}
