import type { ClusterProposalView } from '@heed/contracts';
import { abilities, type Actor } from '@heed/domain';
import type { ProposalRow } from './proposals.read-model';

export const presentProposal = (actor: Actor, row: ProposalRow): ClusterProposalView => {
  const { id, one, other, similarity, suggestion, reasons, cluster, state, why, version } = row;
  const demonstrationTexts = [one, other].filter(({ demonstration }) => demonstration).length;
  return {
    id,
    one,
    other,
    similarity: Number(similarity),
    suggestion,
    reasons,
    cluster,
    state,
    why,
    version,
    abilities: abilities(actor, { cluster: { demonstrationTexts } }),
  };
};
