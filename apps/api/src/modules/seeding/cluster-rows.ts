import { paragraphId } from './document-rows';
import type { SeedClusters } from './seed-document';
import { seedId } from './seed-identity';
import type { SeedRow } from './seed-table';

export const clusterRows = ({ clusters }: SeedClusters): SeedRow[] =>
  clusters.map(({ id, label, note }) => ({ id, label, note: note ?? null }));

export const clusterMemberRows = ({ clusters }: SeedClusters): SeedRow[] =>
  clusters.flatMap(({ id, members }) =>
    members.map((member) => ({ cluster_id: id, paragraph_id: paragraphId(member.id), relation: member.relation })),
  );

export const falseFriendRows = ({ falseFriends }: SeedClusters): SeedRow[] =>
  falseFriends.map(({ pair: [one, other], why }) => ({
    paragraph_id: paragraphId(one),
    other_paragraph_id: paragraphId(other),
    why,
  }));

export const followUpRows = ({ followUps }: SeedClusters): SeedRow[] =>
  followUps.map(({ from, to, type, note }) => ({
    id: seedId('follow-up', from, to, type),
    from_ref: from,
    to_ref: to,
    type,
    note,
  }));
