import { aHeedApp } from '../app';
import { expectToSee, runCanaries, type CanaryRun } from './canary-search';

// Every rule says yes: what is left between the tenants is row-level security.
jest.mock('@heed/domain', () => {
  const domain: object = jest.requireActual('@heed/domain');
  const yes = () => ({ allowed: true });
  return { ...domain, can: yes, mayAtAll: yes, asksForStepUp: () => false };
});

describe('With every rule of access stubbed to say yes', () => {
  const heed = aHeedApp('seeded');
  let run: CanaryRun;
  beforeAll(async () => {
    run = await runCanaries(heed, () => Promise.resolve());
  }, 600_000);

  test('row-level security alone keeps what one tenant wrote from all others', () => {
    expectToSee(run, {
      // Whoever is allowed everything disables accounts, and the operator is asked for work that it never has.
      ended: ['NGO', 'OHCHR'],
      failed: ['operator · Handover.posts: 500'],
    });
    expect(run.foreign).toEqual([]);
  });
});
