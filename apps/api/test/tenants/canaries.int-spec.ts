import { aHeedApp } from '../app';
import { expectToSee, runCanaries, type CanaryRun } from './canary-search';

describe('What one tenant wrote, searched for by all others', () => {
  const heed = aHeedApp('seeded');
  let run: CanaryRun;
  beforeAll(async () => {
    run = await runCanaries(heed);
  }, 600_000);

  test('was put wherever words are kept, and is found by its own people, so that the search would find it', () => {
    expectToSee(run);
  });

  test('is in no answer to anybody else', () => {
    expect(run.foreign).toEqual([]);
  });

  test('is in no log line, no message to be sent, and no entry of the trail', () => {
    expect(run.kept).toEqual({ log: [], outbox: [], trail: [] });
  });
});
