import { Injectable } from '@nestjs/common';
import { placesOf, rootOf, type PlacedHash, type Range } from '../tree/merkle';
import { inclusionRanges } from '../tree/proofs';
import { TreeRepository, type EntryPlace } from '../tree/tree.repository';
import { CheckpointSigner } from './checkpoint-signer';
import { CheckpointsRepository, type StoredCheckpoint } from './checkpoints.repository';
import { noteText } from './signed-note';

/** The roots over ranges of leaves, from what is stored beneath them. */
export const rootsOver = async (
  ranges: readonly Range[],
  nodes: (places: ReturnType<typeof placesOf>) => Promise<PlacedHash[]>,
): Promise<Buffer[]> => {
  const places = ranges.map(placesOf);
  const stored = await nodes(places.flat());
  return places.map((own) => rootOf(stored.splice(0, own.length).map(({ hash }) => hash)));
};

export interface InclusionProof {
  position: number;
  treeSize: number;
  proof: string[];
  note: string;
  key: string;
}

/** What checkpoints show of an entry, in its reader's transaction. */
@Injectable()
export class CheckpointProofs {
  constructor(
    private readonly tree: TreeRepository,
    private readonly checkpoints: CheckpointsRepository,
    private readonly signer: CheckpointSigner,
  ) {}

  newest(): Promise<StoredCheckpoint | null> {
    return this.checkpoints.newest();
  }

  /** Null where the entry is beneath no such checkpoint. */
  async inclusion(entry: EntryPlace, size?: number): Promise<InclusionProof | null> {
    const position = await this.tree.positionOf(entry);
    const checkpoint = await this.checkpoints.newest(size);
    if (position === null || !checkpoint || position >= checkpoint.size) return null;
    const roots = await rootsOver(inclusionRanges(position, checkpoint.size), (places) => this.tree.nodes(places));
    return {
      position,
      treeSize: checkpoint.size,
      proof: roots.map((hash) => hash.toString('base64')),
      note: noteText(checkpoint),
      key: this.signer.verifierKey,
    };
  }
}
