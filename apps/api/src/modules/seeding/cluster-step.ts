import { ChangeCount, type Changes } from './change-count';
import { clusterMemberRows, clusterRows, falseFriendRows, followUpRows } from './cluster-rows';
import type { SeedClusters } from './seed-document';
import type { SeedRowsRepository } from './seed-rows.repository';
import { CLUSTER, CLUSTER_MEMBER, FALSE_FRIEND, FOLLOW_UP, type SeedRow, type SeedTable } from './seed-table';

/** What stands in several places, what only looks alike, and what became of what. */
export const loadClusters = async (rows: SeedRowsRepository, clusters: SeedClusters): Promise<Changes> => {
  const count = new ChangeCount();
  const tables: [SeedTable, SeedRow[]][] = [
    [CLUSTER, clusterRows(clusters)],
    [CLUSTER_MEMBER, clusterMemberRows(clusters)],
    [FALSE_FRIEND, falseFriendRows(clusters)],
    [FOLLOW_UP, followUpRows(clusters)],
  ];
  for (const [table, given] of tables) count.add(table, await rows.upsert(table, given));
  for (const [table, given] of tables.reverse()) count.add(table, await rows.prune(table, given, 'true'));
  return count.changes;
};
