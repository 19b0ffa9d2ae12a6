import { aHeedApp } from '../../../test/app';
import { Routes } from '../access/routes';

const SITE = 'https://elsewhere.example';
const anId = '00000000-0000-4000-8000-000000000000';

describe('Scripts of other sites', () => {
  const heed = aHeedApp('empty');
  const allowed = async (path: string, cookie?: string): Promise<string | undefined> => {
    const request = heed.anyone().get(path).set('Origin', SITE);
    return (await (cookie ? request.set('Cookie', cookie) : request)).headers['access-control-allow-origin'];
  };

  it.each([
    '/api/v1/commitments',
    '/api/v1/recommendations/',
    `/api/v1/documents/A%2FHRC%2F1/paragraphs`,
    `/api/v1/recommendations/${anId}`,
    '/api/v1/search?q=water',
    '/api/openapi.json',
  ])('may read %s as a reader without an account', async (path) => {
    const { headers } = await heed.anyone().get(path).set('Origin', SITE);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('may not read the same with a cookie or a token', async () => {
    expect(await allowed('/api/v1/commitments', 'heed=anything')).toBeUndefined();
    const { headers } = await heed.anyone().get('/api/v1/commitments').set('Authorization', 'Bearer anything');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each([
    '/',
    '/countries',
    '/workspace',
    '/assets/portal.css',
    '/health/live',
    '/api/docs',
    '/api/v1/demonstration/accounts',
  ])('may not read %s', async (path) => {
    expect(await allowed(path)).toBeUndefined();
  });

  it('may read every public answer of the API but those that are for our own pages', async () => {
    const paths = heed.app
      .get(Routes, { strict: false })
      .all()
      .filter(({ rule, method, path }) => rule?.kind === 'public' && method === 'GET' && path.startsWith('/api/'))
      .map(({ path }) => path);
    const closed: string[] = [];
    for (const path of paths) if ((await allowed(path.replace(/:\w+/g, anId))) === undefined) closed.push(path);
    expect(closed.sort()).toEqual([
      '/api/docs',
      '/api/docs.css',
      '/api/v1/demonstration/accounts',
      '/api/v1/session/methods',
      '/api/v1/session/oidc',
      '/api/v1/session/oidc/callback',
    ]);
    expect(paths.length).toBeGreaterThan(25);
  });

  it('may read nothing of what needs a session, and change nothing', async () => {
    const closed = heed.app
      .get(Routes, { strict: false })
      .all()
      .filter(({ rule, method }) => rule?.kind === 'can' || method !== 'GET');
    expect(closed.length).toBeGreaterThan(30);
    for (const { method, path, name } of closed) {
      const address = path.replace(/:\w+/g, anId);
      const asked = heed.anyone().options(address).set('Origin', SITE).set('Access-Control-Request-Method', method);
      const { headers } = await asked.set('Access-Control-Request-Headers', 'x-csrf-token');
      const told = headers['access-control-allow-methods'] ?? '';
      expect([name, told.split(', ').includes(method)]).toEqual([name, false]);
      expect([name, headers['access-control-allow-headers'] ?? '']).not.toEqual([
        name,
        expect.stringContaining('csrf'),
      ]);
    }
  });

  it('are told before they ask what they may ask with', async () => {
    const { status, headers } = await heed.anyone().options('/api/v1/commitments').set('Origin', SITE);
    expect([status, headers['access-control-allow-methods'], headers['access-control-allow-headers']]).toEqual([
      204,
      'GET, HEAD',
      'If-None-Match',
    ]);
    const closed = await heed.anyone().options('/api/v1/updates').set('Origin', SITE);
    expect(closed.headers).not.toHaveProperty('access-control-allow-origin');
  });
});
