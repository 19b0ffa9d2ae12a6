import { ChangeCount, type Changes } from '../cataloguing/writing/change-count';
import { clusterMemberRows, clusterRows, falseFriendRows, followUpRows } from './cluster-rows';
import type { Clusters } from '@heed/documents';
import type { CatalogueRowsRepository } from '../cataloguing/catalogue-rows.repository';
import {
  CLUSTER,
  CLUSTER_MEMBER,
  FALSE_FRIEND,
  FOLLOW_UP,
  type CatalogueRow,
  type CatalogueTable,
} from '../cataloguing/catalogue-table';

// What people of the secretariat put together is theirs to take apart.
const OWN = "stored.origin = 'seed'";

/** What stands in several places, what only looks alike, and what became of what. */
export const loadClusters = async (rows: CatalogueRowsRepository, clusters: Clusters): Promise<Changes> => {
  const count = new ChangeCount();
  const tables: [CatalogueTable, CatalogueRow[], string][] = [
    [CLUSTER, clusterRows(clusters), OWN],
    [CLUSTER_MEMBER, clusterMemberRows(clusters), OWN],
    [FALSE_FRIEND, falseFriendRows(clusters), OWN],
    [FOLLOW_UP, followUpRows(clusters), 'true'],
  ];
  for (const [table, given] of tables) count.add(table, await rows.upsert(table, given));
  for (const [table, given, scope] of tables.reverse()) count.add(table, await rows.prune(table, given, scope, []));
  return count.changes;
};
