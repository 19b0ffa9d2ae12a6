import { createServer, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import { aHeedApp } from '../../../test/app';
import { holdRow } from '../../../test/a-held-row';
import { aMember } from '../../../test/a-member';
import { limitPatience, PATIENCE } from './patience';

const QUICK = { headers: 400, request: 900 };

/** What a client is told that sends `first` and then nothing more, and after how many milliseconds the line is cut. */
const heldOpen = (port: number, first: string): Promise<{ told: string; ms: number }> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    let told = '';
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(20_000, () => socket.destroy(new Error('the line is still open')));
    socket.on('data', (part) => (told += part.toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => resolve({ told, ms: performance.now() - started }));
    socket.write(first);
  });

const asked = (port: number, target: string, header = ''): Promise<number> =>
  heldOpen(port, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${header}\r\n`).then(({ told }) =>
    Number(/^HTTP\/1\.1 (\d{3})/.exec(told)?.[1]),
  );

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('Whoever takes their time over a request', () => {
  const heed = aHeedApp('empty');
  let quick: Server;

  beforeAll(async () => {
    // The same application behind a server that looks at its lines twenty times a second instead of every half minute.
    const application: RequestListener = heed.app.getHttpAdapter().getInstance();
    quick = createServer({ connectionsCheckingInterval: 50 }, application);
    limitPatience(quick, QUICK);
    await new Promise<void>((listening) => quick.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => new Promise((closed) => quick.close(closed)));

  it('has as long as the server says', () => {
    const { headersTimeout, requestTimeout }: Server = heed.app.getHttpServer();
    expect({ headers: headersTimeout, request: requestTimeout }).toEqual(PATIENCE);
  });

  it('is cut off within the headers', async () => {
    const { told, ms } = await heldOpen(portOf(quick), 'GET /api/v1/countries HTTP/1.1\r\nHost: loc');
    expect(told).toMatch(/^HTTP\/1\.1 408 /);
    expect(ms).toBeLessThan(10_000);
  });

  it('is cut off within the body', async () => {
    const about = 'Content-Type: application/json\r\nContent-Length: 400';
    const { told, ms } = await heldOpen(
      portOf(quick),
      `POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\n${about}\r\n\r\n{"email":`,
    );
    expect(told).toMatch(/^HTTP\/1\.1 408 /);
    expect(ms).toBeGreaterThan(QUICK.request - 50);
    expect(ms).toBeLessThan(10_000);
  });

  it('and over a very long address or header is refused, without a fault', async () => {
    const port = Number(new URL(heed.url).port);
    expect(await asked(port, `/api/v1/search?q=${'y'.repeat(14_000)}`)).toBe(400);
    expect(await asked(port, `/${'y'.repeat(14_000)}`)).toBe(404);
    expect(await asked(port, `/api/v1/search?q=${'y'.repeat(20_000)}`)).toBe(431);
    expect(await asked(port, '/api/v1/countries', `X-Long: ${'y'.repeat(14_000)}\r\n`)).toBe(200);
    expect(await asked(port, '/api/v1/countries', `X-Long: ${'y'.repeat(20_000)}\r\n`)).toBe(431);
    expect(await asked(port, '/api/v1/countries', `Cookie: heed=${'y'.repeat(20_000)}\r\n`)).toBe(431);
  });
});

describe('A statement that takes too long', () => {
  const heed = aHeedApp('empty');

  it.each<[string, string, string]>([
    ['a reader', 'catalogue.mechanism', '/api/v1/mechanisms'],
    ['a member', 'people.api_token', '/api/v1/tokens'],
  ])('is given up, and %s is told when to come back and nothing else', async (who, table, path) => {
    const { email, password } = await aMember(heed, { roles: ['contributor'] });
    const agent = who === 'a member' ? await heed.as(email, password) : heed.anyone();
    await agent.get(path).expect(200);
    const held = await holdRow(heed, `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`, []);
    const { status, body, headers, type } = await agent.get(path);
    await held.letGo();
    expect([status, type, headers['retry-after']]).toEqual([503, 'application/problem+json', '5']);
    const { requestId, ...told } = body;
    expect(requestId).toBe(headers['x-request-id']);
    expect(told).toEqual({
      type: '/api/docs#problem-database.unavailable',
      title: 'Service Unavailable',
      status: 503,
      code: 'database.unavailable',
      retryAfter: 5,
    });
    await agent.get(path).expect(200);
  });
});
