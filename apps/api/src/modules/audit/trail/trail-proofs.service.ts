import { Injectable } from '@nestjs/common';
import type { ChainVerificationView, InclusionProofView, InclusionQuery, VerificationQuery } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { contextOf } from '../../../http/access/access';
import { NotFound } from '../../../http/problems/problems';
import { CheckpointProofs } from '../checkpoints/checkpoint-proofs';
import { WindowVerification } from '../verification/window-verification';
import { PLATFORM_CHAIN } from '../audit-entry';
import { ownChain } from './trail-scope';
import { TrailReadModel } from './trail.read-model';

/** What a member can have shown of the own chain. */
@Injectable()
export class TrailProofsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly trail: TrailReadModel,
    private readonly proofs: CheckpointProofs,
    private readonly verifier: WindowVerification,
  ) {}

  inclusion(actor: Actor, { chain, seq, size }: InclusionQuery): Promise<InclusionProofView> {
    const chainId = chain ?? ownChain(actor);
    // Of the platform's chain a reader has the entries that concern them: of others neither the bytes nor the place are found.
    if (chainId !== ownChain(actor) && chainId !== PLATFORM_CHAIN) throw new NotFound();
    return this.transactions.run(contextOf(actor), async () => {
      const entry = await this.trail.canonical(chainId, seq);
      const proof = entry === null ? null : await this.proofs.inclusion({ chainId, seq }, size);
      if (entry === null || proof === null) throw new NotFound();
      return { chain: chainId, seq, entry, ...proof };
    });
  }

  verification(actor: Actor, { from }: VerificationQuery): Promise<ChainVerificationView> {
    const chainId = ownChain(actor);
    return this.transactions.run(contextOf(actor), async () => {
      const { last, inTree } = await this.trail.ends(chainId);
      const seesAll = actor.organisationKind !== 'operator'; // to whom what concerns others is not shown
      const window = await this.verifier.verify(chainId, { from, last, seesAll });
      const newest = await this.proofs.newest();
      return {
        chain: chainId,
        ...window,
        inTree,
        treeSize: newest?.size ?? 0,
        checkpointAt: newest?.at.toISOString() ?? null,
      };
    });
  }
}
