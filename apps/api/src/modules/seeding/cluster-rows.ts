import { paragraphId } from '../cataloguing/rows/document-rows';
import type { Clusters } from '@heed/documents';
import { stableId } from '../cataloguing/stable-id';
import type { CatalogueRow } from '../cataloguing/catalogue-table';

export const clusterRows = ({ clusters }: Clusters): CatalogueRow[] =>
  clusters.map(({ id, label, note }) => ({ id, label, note: note ?? null }));

export const clusterMemberRows = ({ clusters }: Clusters): CatalogueRow[] =>
  clusters.flatMap(({ id, members }) =>
    members.map((member) => ({ cluster_id: id, paragraph_id: paragraphId(member.id), relation: member.relation })),
  );

export const falseFriendRows = ({ falseFriends }: Clusters): CatalogueRow[] =>
  falseFriends.map(({ pair: [one, other], why }) => ({
    paragraph_id: paragraphId(one),
    other_paragraph_id: paragraphId(other),
    why,
  }));

export const followUpRows = ({ followUps }: Clusters): CatalogueRow[] =>
  followUps.map(({ from, to, type, note }) => ({
    id: stableId('follow-up', from, to, type),
    from_ref: from,
    to_ref: to,
    type,
    note,
  }));
