import type { AnnotatedDocument } from './annotated-document.types';
import { Fields } from './fields';
import { parseJson } from './parse-json';
import { type Checked, ProblemList } from './problem';

export const CLUSTER_RELATIONS = ['core', 'related'] as const;
export const FOLLOW_UP_TYPES = ['led-to', 'fulfilled', 'partly-fulfilled', 'contradicts'] as const;

/** The same ask made in several places. `core`: tracked together; `related`: touches the matter, never merged. */
export interface Cluster {
  readonly id: string;
  readonly label: string;
  readonly members: readonly { readonly id: string; readonly relation: (typeof CLUSTER_RELATIONS)[number] }[];
  /** Keys of the documents with a core member. */
  readonly documents: readonly string[];
  readonly note?: string;
}

/** Alike in wording, and not the same ask. */
export interface FalseFriends {
  readonly pair: readonly [string, string];
  readonly why: string;
}

/** What one text says became of another. `<key>/*` is a whole document. */
export interface FollowUp {
  readonly from: string;
  readonly to: string;
  readonly type: (typeof FOLLOW_UP_TYPES)[number];
  readonly note: string;
}

/** Relations between paragraphs of all documents. */
export interface Clusters {
  readonly file: string;
  readonly clusters: readonly Cluster[];
  readonly falseFriends: readonly FalseFriends[];
  readonly followUps: readonly FollowUp[];
}

/** Reads the file of relations; whether its paragraphs exist, `checkClusters` tells. */
export const parseClusters = (json: string, file: string): Checked<'clusters', Clusters> => {
  const problems = new ProblemList(file);
  const fields = new Fields(parseJson(json, problems), problems, null);
  const clusters = fields.list('clusters', (value, at) => {
    const entry = new Fields(value, problems, at);
    const cluster = parseCluster(entry);
    entry.finish();
    return cluster;
  });
  const falseFriends = fields.objects('falseFriends', parseFalseFriends);
  const followUps = fields.objects('followUps', (followUp) => ({
    from: followUp.text('from'),
    to: followUp.text('to'),
    type: followUp.oneOf('type', FOLLOW_UP_TYPES),
    note: followUp.text('note'),
  }));
  fields.finish();
  return problems.some
    ? { ok: false, problems: problems.problems }
    : { ok: true, clusters: { file, clusters, falseFriends, followUps } };
};

const keyOf = (paragraphId: string): string => paragraphId.slice(0, paragraphId.indexOf('/'));

const parseCluster = (fields: Fields): Cluster => {
  const members = fields.objects('members', (member) => ({
    id: member.text('id'),
    relation: member.oneOf('relation', CLUSTER_RELATIONS),
  }));
  const core = members.filter((member) => member.relation === 'core');
  const documents = [...new Set(core.map((member) => keyOf(member.id)))].sort();
  return { id: fields.text('id'), label: fields.text('label'), members, documents, note: fields.optionalText('note') };
};

const parseFalseFriends = (fields: Fields): FalseFriends => {
  const [one, other] = fields.texts('pair');
  if (one === undefined || other === undefined) fields.fail('pair', 'does not name two paragraphs');
  return { pair: [one ?? '', other ?? ''], why: fields.text('why') };
};

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
