import { describe, expect, it } from '@jest/globals';
import { gold } from '../../test/gold';
import { clusterFigures } from './cluster-figures';
import { measureClusters, type ClusterStandard } from './cluster-measure';
import { clusterTextsOf } from './cluster-texts-of';
import { proposePairs } from './propose-pairs';

type Paragraphs = Parameters<typeof clusterTextsOf>[0];

const paragraphs = (of: unknown): Paragraphs => JSON.parse(JSON.stringify(of));
const standard: ClusterStandard = JSON.parse(JSON.stringify(gold));
const texts = gold.documents.flatMap((document) => clusterTextsOf(paragraphs(document.paragraphs)));

describe('the same ask among the seeds', () => {
  const proposals = proposePairs(texts);

  it('finds what people put together, and little else', () => {
    for (const { name, value, bar } of clusterFigures(standard, proposals)) {
      expect({ name, met: value >= (bar ?? 0) }).toEqual({ name, met: true });
    }
  });

  it('proposes no false friend, and warns of each', () => {
    expect(measureClusters(standard, proposals)).toMatchObject({ falseFriendsMerged: 0, falseFriendsWarned: 8 });
  });

  it('proposes no pair of which one asks nothing', () => {
    const asking = new Set(texts.filter(({ actionable }) => actionable).map(({ id }) => id));
    const same = proposals.filter(({ suggestion }) => suggestion === 'same-ask');
    expect(same.every(({ one, other }) => asking.has(one) && asking.has(other))).toBe(true);
  });
});
