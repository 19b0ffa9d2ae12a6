import type { PairProposal } from './cluster-text.types';

/** What people decided: who asks the same, who touches the same matter, and who only looks alike. */
export interface ClusterStandard {
  readonly clusters: readonly {
    readonly members: readonly { readonly id: string; readonly relation: 'core' | 'related' }[];
  }[];
  readonly falseFriends: readonly { readonly pair: readonly string[] }[];
}

/** Counts of pairs, and the shares that follow from them. */
export interface ClusterMeasure {
  /** Pairs that are core in one cluster. */
  readonly corePairs: number;
  readonly found: number;
  /** Proposed pairs of one cluster of which one is related: neither right nor wrong. */
  readonly related: number;
  /** Proposed pairs that share no cluster. */
  readonly wrong: number;
  readonly recall: number;
  readonly precision: number;
  /** False friends of the standard that were proposed as the same ask. */
  readonly falseFriendsMerged: number;
  /** False friends of the standard that came out as a warning. */
  readonly falseFriendsWarned: number;
}

const keyOf = (one: string, other: string): string => [one, other].sort().join(' ');

const relationsOf = ({ clusters }: ClusterStandard): Map<string, 'core' | 'related'> => {
  const relations = new Map<string, 'core' | 'related'>();
  for (const { members } of clusters) {
    for (const [at, one] of members.entries()) {
      for (const other of members.slice(at + 1)) {
        const key = keyOf(one.id, other.id);
        if (one.relation === 'core' && other.relation === 'core') relations.set(key, 'core');
        else if (!relations.has(key)) relations.set(key, 'related');
      }
    }
  }
  return relations;
};

/** Holds proposals against what people decided. */
export const measureClusters = (standard: ClusterStandard, proposals: readonly PairProposal[]): ClusterMeasure => {
  const relations = relationsOf(standard);
  const keysOf = (suggestion: PairProposal['suggestion']): string[] =>
    proposals.filter((pair) => pair.suggestion === suggestion).map(({ one, other }) => keyOf(one, other));
  const [same, warned] = [keysOf('same-ask'), new Set(keysOf('false-friend'))];
  const friends = standard.falseFriends.map(({ pair }) => keyOf(pair[0] ?? '', pair[1] ?? ''));
  const corePairs = [...relations.values()].filter((relation) => relation === 'core').length;
  const found = same.filter((key) => relations.get(key) === 'core').length;
  const related = same.filter((key) => relations.get(key) === 'related').length;
  return {
    corePairs,
    found,
    related,
    wrong: same.length - found - related,
    recall: found / corePairs,
    precision: found / Math.max(1, same.length - related),
    falseFriendsMerged: friends.filter((key) => same.includes(key)).length,
    falseFriendsWarned: friends.filter((key) => warned.has(key)).length,
  };
};
