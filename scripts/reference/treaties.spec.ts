import { instrumentKey } from '@heed/domain';
import { INSTRUMENTS } from '../../libs/documents/src/clusters/lexicon/instruments';
import treaties from '../../seeds/reference/treaties.json';

const idsByName = new Map<string, string[]>();
for (const { id, matches } of treaties) {
  for (const key of new Set([...matches, id].map(instrumentKey))) {
    idsByName.set(key, [...(idsByName.get(key) ?? []), id]);
  }
}

describe('treaties', () => {
  it.each(INSTRUMENTS.map(({ id }) => id))('%s, which readers find in texts, is one of them', (id) => {
    expect(idsByName.get(instrumentKey(id))).toHaveLength(1);
  });

  it('share no name', () => {
    expect([...idsByName].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});
