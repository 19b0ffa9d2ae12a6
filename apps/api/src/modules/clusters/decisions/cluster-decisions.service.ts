import { Injectable } from '@nestjs/common';
import type { DecideClusterDto } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { requiring } from '../../../http/access/require-access';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { chooseCluster } from './choose-cluster.rule';
import { ClustersRepository } from './clusters.repository';
import { type DecidablePair, DecidedPairsRepository } from './decided-pairs.repository';

const requireAccess = requiring({ demonstration_account: 'cluster.real_texts' });

/** Of a cluster whose words nobody gave: how its first text begins. */
const LABEL_LENGTH = 160;

interface Outcome {
  clusterId: string | null;
  added: string[];
}

/** What a person decides of two texts. A later decision undoes what the one before it did. Inside the caller's transaction. */
@Injectable()
export class ClusterDecisions {
  constructor(
    private readonly proposals: DecidedPairsRepository,
    private readonly clusters: ClustersRepository,
  ) {}

  /** @throws NotFound, Denied, RuleBroken where somebody decided in between */
  async decide(actor: Actor, id: string, seen: number, dto: DecideClusterDto): Promise<Outcome> {
    const proposal = await this.proposals.lock(id);
    if (!proposal) throw new NotFound();
    this.allow(actor, proposal, seen);
    await this.undo(proposal);
    const outcome = await this.carryOut(actor, proposal, dto);
    const why = dto.decision === 'false_friend' ? (dto.why ?? null) : null;
    await this.proposals.save(id, { state: dto.decision, ...outcome, why, userId: actor.userId });
    return outcome;
  }

  private allow(actor: Actor, { version, pair }: DecidablePair, seen: number): void {
    const demonstrationTexts = pair.filter(({ demonstration }) => demonstration).length;
    requireAccess(actor, 'cluster.review', { cluster: { demonstrationTexts } });
    if (version !== seen) throw new RuleBroken('version.stale', { current: { version, changed: [] } });
  }

  private async undo({ id, clusterId, added, pair }: DecidablePair): Promise<void> {
    if (clusterId !== null) await this.clusters.takeOut(clusterId, added, id);
    await this.clusters.noLongerApart(pair.map(({ paragraphId }) => paragraphId));
  }

  private async carryOut(actor: Actor, proposal: DecidablePair, dto: DecideClusterDto): Promise<Outcome> {
    const ids = proposal.pair.map(({ paragraphId }) => paragraphId);
    if (dto.decision === 'false_friend') {
      await this.clusters.keepApart(ids, dto.why ?? '');
      return { clusterId: null, added: [] };
    }
    const standing = chooseCluster(proposal.pair, remaining(proposal), actor.demonstration);
    if (dto.decision === 'related') {
      if (standing === null) return { clusterId: null, added: [] };
      return { clusterId: standing.id, added: await this.clusters.add(standing.id, ids, 'related') };
    }
    const label = dto.label ?? proposal.pair[0]?.text.slice(0, LABEL_LENGTH) ?? '';
    const clusterId = standing?.id ?? (await this.clusters.create(label, actor.demonstration));
    return { clusterId, added: await this.clusters.add(clusterId, ids, 'core') };
  }
}

/** Clusters without what the former decision had put there. */
const remaining = ({ clusters, clusterId, added }: DecidablePair): DecidablePair['clusters'] =>
  clusters
    .map((cluster) =>
      cluster.id === clusterId
        ? { ...cluster, members: cluster.members.filter((member) => !added.includes(member)) }
        : cluster,
    )
    .filter(({ members }) => members.length > 0);
