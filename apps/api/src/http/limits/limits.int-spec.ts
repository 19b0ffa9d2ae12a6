import { aHeedApp } from '../../../test/app';
import { aMember } from '../../../test/a-member';
import { Routes } from '../access/routes';
import { classOf, LIMITS } from './limit-classes';

const SEARCH = '/api/v1/search?q=water';

describe('Limits of requests, where they are on', () => {
  const heed = aHeedApp('empty', { HEED_RATE_LIMITS: 'on' });

  it('are told with every answer, with what remains', async () => {
    const { headers } = await heed.anyone().get('/api/v1/countries');
    expect(headers['ratelimit-policy']).toBe('"public-reads";q=300;w=60');
    expect(headers['ratelimit']).toMatch(/^"public-reads";r=\d+;t=\d+$/);
    expect((await heed.anyone().get('/health/live')).headers).not.toHaveProperty('ratelimit');
  });

  it('have a class for every way to change something without an account, chosen by name', () => {
    const open = heed.app
      .get(Routes, { strict: false })
      .all()
      .filter(({ method, rule, path }) => rule?.kind === 'public' && (method !== 'GET' || path.includes('/session/')))
      .map(
        ({ method, path }) =>
          `${method} ${path} ${classOf({ method, route: path, signedIn: false, wholeSheet: false })}`,
      );
    expect(open.sort()).toEqual([
      'GET /api/v1/session/methods public-reads',
      'GET /api/v1/session/oidc sign-ins',
      'GET /api/v1/session/oidc/callback sign-ins',
      'POST /api/v1/invitations/accept doors',
      'POST /api/v1/invitations/look doors',
      'POST /api/v1/organisations/applications doors',
      'POST /api/v1/recoveries/ask doors',
      'POST /api/v1/recoveries/use doors',
      'POST /api/v1/session sign-ins',
      'POST /api/v1/session/passkey sign-ins',
      'POST /api/v1/session/passkey/options sign-ins',
      'POST /api/v1/session/second-factor sign-ins',
    ]);
  });

  it('end in a problem that says how long to wait, or in a page for browsers', async () => {
    for (let n = 0; n < LIMITS['public-searches'].most; n += 1) await heed.anyone().get(SEARCH).expect(200);
    const { status, body, headers } = await heed.anyone().get(SEARCH);
    expect([status, body.code, headers['content-type']]).toEqual([
      429,
      'rate.exceeded',
      'application/problem+json; charset=utf-8',
    ]);
    const wait = Number(headers['retry-after']);
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(120);
    expect(headers['ratelimit']).toBe(`"public-searches";r=0;t=${wait}`);
    const page = await heed.anyone().get('/search?q=water').set('Accept', 'text/html');
    expect([page.status, page.type]).toEqual([429, 'text/html']);
    expect(page.text).toContain('Wait');
  });

  it('count members by themselves, not by where they are', async () => {
    const tellOf = async (): Promise<string | undefined> => {
      const { email, password } = await aMember(heed);
      const agent = await heed.as(email, password);
      return (await agent.get('/api/v1/search?q=water')).headers['ratelimit'];
    };
    const told = [await tellOf(), await tellOf()];
    expect(told).toEqual(told.map(() => expect.stringMatching(/^"member-searches";r=59;/)));
  });

  it('count an account of the organisation whether it is there or not', async () => {
    const { email, password } = await aMember(heed, { roles: ['validator'] });
    const agent = await heed.as(email, password);
    const absent = '/api/v1/updates/00000000-0000-4000-8000-000000000000/publish';
    const { status, headers } = await agent.post(absent).set('If-Match', '"1"').send({});
    expect([status, headers['ratelimit-policy']]).toEqual([404, '"accounts";q=60;w=3600']);
  });
});
