import { chooseCluster, type StandingCluster } from './choose-cluster.rule';

const REAL = [
  { paragraphId: 'a', demonstration: false },
  { paragraphId: 'b', demonstration: false },
];
const MIXED = [
  { paragraphId: 'a', demonstration: false },
  { paragraphId: 'd', demonstration: true },
];
const aCluster = (over: Partial<StandingCluster>): StandingCluster => ({
  id: 'k',
  demonstration: false,
  size: 2,
  members: ['a'],
  ...over,
});

test.each<[string, typeof REAL, StandingCluster[], boolean, string | null]>([
  ['two texts of which none stands anywhere', REAL, [], false, null],
  ['the larger of two clusters', REAL, [aCluster({}), aCluster({ id: 'l', size: 5, members: ['b'] })], false, 'l'],
  ['of equals, always the same', REAL, [aCluster({ id: 'z' }), aCluster({ id: 'm' })], false, 'm'],
  ['no invented cluster for real texts', REAL, [aCluster({ demonstration: true })], false, null],
  ['an invented text beside the real one', MIXED, [aCluster({})], true, 'k'],
  ['no real text brought in by an invented one', MIXED, [aCluster({ members: ['d'] })], true, null],
  ['both into an invented cluster', MIXED, [aCluster({ demonstration: true, members: ['d'] })], true, 'k'],
])('goes %s', (_name, pair, clusters, demonstration, expected) => {
  expect(chooseCluster(pair, clusters, demonstration)?.id ?? null).toBe(expected);
});
