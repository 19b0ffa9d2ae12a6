import { aHeedApp } from '../app';
import { expectToSee, runCanaries, type CanaryRun } from './canary-search';

const TABLES = `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relrowsecurity AND n.nspname IN ('working', 'imports', 'people', 'platform')`;

describe('With row-level security switched off', () => {
  const heed = aHeedApp('seeded');
  let run: CanaryRun;
  let tables = 0;
  beforeAll(async () => {
    run = await runCanaries(heed, async () => {
      for (const { name } of await heed.rows<{ name: string }>(TABLES)) {
        await heed.rows(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY`);
        tables += 1;
      }
    });
  }, 600_000);

  test('the rules in code alone keep what one tenant wrote from all others', () => {
    expect(tables).toBeGreaterThan(20);
    expectToSee(run);
    expect(run.foreign).toEqual([]);
  });
});
