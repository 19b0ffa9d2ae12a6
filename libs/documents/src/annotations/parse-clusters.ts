import { Fields } from './fields';
import { parseFile } from './parse-file';
import type { Checked } from './problem';

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
  const parsed = parseFile(json, file, (fields, problems) => ({
    file,
    clusters: fields.list('clusters', (value, at) => {
      const entry = new Fields(value, problems, at);
      const cluster = parseCluster(entry);
      entry.finish();
      return cluster;
    }),
    falseFriends: fields.objects('falseFriends', parseFalseFriends),
    followUps: fields.objects('followUps', parseFollowUp),
  }));
  return parsed.ok ? { ok: true, clusters: parsed.value } : parsed;
};

const parseFollowUp = (fields: Fields): FollowUp => ({
  from: fields.text('from'),
  to: fields.text('to'),
  type: fields.oneOf('type', FOLLOW_UP_TYPES),
  note: fields.text('note'),
});

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
