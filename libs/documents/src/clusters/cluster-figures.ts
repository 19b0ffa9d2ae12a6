import type { Figure } from '../quality/quality.types';
import { measureClusters, type ClusterStandard } from './cluster-measure';
import type { PairProposal } from './cluster-text.types';

/** Of pairs that are to be found, and of proposed pairs that are right. */
const BAR = 0.7;

const share = (part: number, whole: number): number => part / Math.max(1, whole);

/** Proposals against what people decided, as shares with their bars. */
export const clusterFigures = (standard: ClusterStandard, proposals: readonly PairProposal[]): Figure[] => {
  const measure = measureClusters(standard, proposals);
  const { corePairs, found, related, wrong, falseFriendsMerged, falseFriendsWarned } = measure;
  const friends = standard.falseFriends.length;
  return [
    { name: 'core pairs found', value: measure.recall, bar: BAR, detail: `${found} of ${corePairs} pairs` },
    {
      name: 'proposed pairs that are core pairs',
      value: measure.precision,
      bar: BAR,
      detail: `${found} right, ${wrong} share no cluster; ${related} related pairs count neither way`,
    },
    {
      name: 'the same, related pairs counted wrong',
      value: share(found, found + wrong + related),
      bar: null,
      detail: `${found} of ${found + wrong + related} proposed pairs`,
    },
    {
      name: 'false friends kept apart',
      value: share(friends - falseFriendsMerged, friends),
      bar: 1,
      detail: `${falseFriendsMerged} of ${friends} proposed as the same ask`,
    },
    {
      name: 'false friends warned of',
      value: share(falseFriendsWarned, friends),
      bar: null,
      detail: `${falseFriendsWarned} of ${friends}`,
    },
  ];
};
