import type { AnnotatedDocument } from './annotated-document.types';
import type { Cluster, Clusters } from './parse-clusters';
import { type Checked, ProblemList } from './problem';

/** Refuses relations that name a paragraph that is not there, or a core member that asks nothing. */
export const checkClusters = (
  clusters: Clusters,
  documents: readonly AnnotatedDocument[],
): Checked<'clusters', Clusters> => {
  const problems = new ProblemList(clusters.file);
  const actionable = new Map(documents.flatMap((one) => one.paragraphs.map((each) => [each.id, each.actionable])));
  const whole = new Set(documents.map((document) => `${document.key}/*`));
  for (const cluster of clusters.clusters) checkMembers(cluster, actionable, problems);
  const ids = clusters.clusters.map((cluster) => cluster.id);
  for (const id of repeated(ids)) problems.add(id, 'id', 'names two clusters');
  for (const { pair } of clusters.falseFriends) {
    for (const id of pair) if (!actionable.has(id)) problems.add(id, 'falseFriends', 'no such paragraph');
  }
  for (const { from, to } of clusters.followUps) {
    for (const id of [from, to])
      if (!actionable.has(id) && !whole.has(id)) problems.add(id, 'followUps', 'no such paragraph');
  }
  return problems.some ? { ok: false, problems: problems.problems } : { ok: true, clusters };
};

const checkMembers = (cluster: Cluster, actionable: ReadonlyMap<string, boolean>, problems: ProblemList): void => {
  for (const { id, relation } of cluster.members) {
    if (!actionable.has(id)) problems.add(cluster.id, 'members', `${id} is no paragraph`);
    else if (relation === 'core' && !actionable.get(id))
      problems.add(cluster.id, 'members', `${id} is core and asks nothing`);
  }
  for (const id of repeated(cluster.members.map((member) => member.id)))
    problems.add(cluster.id, 'members', `${id} stands twice`);
};

const repeated = (ids: readonly string[]): Set<string> => new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
