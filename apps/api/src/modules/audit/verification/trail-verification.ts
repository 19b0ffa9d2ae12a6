import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import type { SignedNote } from '../checkpoints/signed-note';
import { ChainVerifier, placeOf } from './chain-verifier';
import { CheckpointVerifier } from './checkpoint-verifier';
import { ofEntry, type Fault } from './fault';
import { StoredTrailReadModel, type Head } from './stored-trail.read-model';
import { TreeVerifier } from './tree-verifier';

export interface VerificationRequest {
  /** Whose signature checkpoints have to carry. */
  key: KeyObject;
  /** Checkpoints that were kept elsewhere. */
  kept: readonly SignedNote[];
}

export interface VerificationReport {
  chains: number;
  entries: number;
  /** Entries beneath the newest checkpoint. */
  inTree: number;
  checkpoints: number;
  kept: number;
  faults: Fault[];
}

/** Faults that are told one by one; a trail with more is no better for a longer list. */
const TOLD = 200;

/** The whole trail, read once: every chain, the tree over them, and every checkpoint. As of one moment, while others write. */
@Injectable()
export class TrailVerification {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: StoredTrailReadModel,
  ) {}

  run(request: VerificationRequest): Promise<VerificationReport> {
    return this.transactions.run({ role: 'heed_owner', steady: true }, async () => {
      const chains = await this.chains();
      const tree = await this.tree(request);
      const faults = [...chains.faults, ...tree.faults].slice(0, TOLD);
      return { ...chains, ...tree, kept: request.kept.length, faults };
    });
  }

  private async chains(): Promise<{ chains: number; entries: number; faults: Fault[] }> {
    const heads = new Map((await this.stored.heads()).map((head) => [head.chainId, head]));
    const verifier = new ChainVerifier();
    const faults: Fault[] = [];
    const ends = new Map<string, Head>();
    let entries = 0;
    for await (const batch of this.stored.entries()) {
      for (const entry of batch) {
        const found = verifier.take(entry);
        if (found.length > 0 && faults.length < TOLD) faults.push(...found);
        const { chainId, seq } = placeOf(entry);
        ends.set(chainId, { chainId, seq, hash: entry.hash });
      }
      entries += batch.length;
    }
    return { chains: ends.size, entries, faults: [...faults, ...faultsOfHeads(heads, ends)] };
  }

  private async tree({ key, kept }: VerificationRequest): Promise<{
    inTree: number;
    checkpoints: number;
    faults: Fault[];
  }> {
    const checkpoints = new CheckpointVerifier(key);
    const stored = await this.stored.checkpoints();
    const faults = [
      ...stored.flatMap((checkpoint) => checkpoints.takeStored(checkpoint)),
      ...kept.flatMap((note) => checkpoints.takeKept(note)),
    ];
    const verifier = new TreeVerifier();
    const reach = (): Fault[] => checkpoints.reach(verifier.tree);
    for await (const batch of this.stored.leaves()) {
      const found = verifier.take(batch, reach);
      if (faults.length < TOLD) faults.push(...found);
    }
    faults.push(...checkpoints.end(verifier.tree.size));
    return { inTree: verifier.tree.size, checkpoints: stored.length, faults };
  }
}

const faultsOfHeads = (heads: ReadonlyMap<string, Head>, ends: ReadonlyMap<string, Head>): Fault[] => {
  const cut = [...heads.values()].flatMap(({ chainId, seq, hash }) => {
    const end = ends.get(chainId);
    if ((end?.seq ?? 0) === seq && (seq === 0 || end?.hash === hash)) return [];
    return [
      { where: ofEntry(chainId, end?.seq ?? 0), what: `is the last, while the head of the chain is entry ${seq}` },
    ];
  });
  const headless = [...ends.values()].filter(({ chainId }) => !heads.has(chainId));
  return [
    ...cut,
    ...headless.map(({ chainId, seq }) => ({
      where: ofEntry(chainId, seq),
      what: 'belongs to a chain without a head',
    })),
  ];
};
