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

/** What stands in several places, what only looks alike, and what became of what. */
export const loadClusters = async (rows: CatalogueRowsRepository, clusters: Clusters): Promise<Changes> => {
  const count = new ChangeCount();
  const tables: [CatalogueTable, CatalogueRow[]][] = [
    [CLUSTER, clusterRows(clusters)],
    [CLUSTER_MEMBER, clusterMemberRows(clusters)],
    [FALSE_FRIEND, falseFriendRows(clusters)],
    [FOLLOW_UP, followUpRows(clusters)],
  ];
  for (const [table, given] of tables) count.add(table, await rows.upsert(table, given));
  for (const [table, given] of tables.reverse()) count.add(table, await rows.prune(table, given, 'true', []));
  return count.changes;
};
