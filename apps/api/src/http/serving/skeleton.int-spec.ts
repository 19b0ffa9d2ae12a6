import { connect } from 'node:net';
import { aHeedApp } from '../../../test/app';

const EVERYWHERE = {
  'content-security-policy':
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';font-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'self';require-trusted-types-for 'script';trusted-types 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('Every answer', () => {
  const heed = aHeedApp('empty');

  it('has exactly these headers', async () => {
    const { headers, status } = await heed.anyone().get('/health/live');
    expect(status).toBe(200);
    const { date, 'x-request-id': requestId, etag, ...rest } = headers;
    expect(requestId).toMatch(UUID);
    expect([typeof date, typeof etag]).toEqual(['string', 'string']);
    expect(rest).toEqual({
      ...EVERYWHERE,
      'cache-control': 'no-store',
      connection: 'close',
      'content-length': '15',
      'content-type': 'application/json; charset=utf-8',
      vary: 'Accept, Cookie, Accept-Encoding',
    });
  });

  it('has an id of its own, whatever the client sends', async () => {
    const { headers } = await heed.anyone().get('/health/live').set('X-Request-Id', 'chosen by somebody');
    expect(headers['x-request-id']).toMatch(UUID);
  });

  it('is a problem with code and request id where there is nothing', async () => {
    const { status, headers, body } = await heed.anyone().get('/api/v1/nothing-here');
    expect(status).toBe(404);
    expect(headers).toMatchObject({
      ...EVERYWHERE,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(body).toEqual({
      type: '/api/docs#problem-not_found',
      title: 'Not Found',
      status: 404,
      code: 'not_found',
      requestId: headers['x-request-id'],
    });
  });

  it.each([
    ['broken JSON', '{"email": ', 400, 'request.malformed'],
    ['JSON that is no object', '"text"', 400, 'request.malformed'],
    ['more than 4 kB', JSON.stringify({ email: 'x'.repeat(4_100) }), 413, 'request.too_large'],
    ['an unknown field', '{"email":"a@example.org","password":"x","admin":true}', 400, 'request.unknown_field'],
  ])('refuses %s', async (_what, text, status, code) => {
    const refusal = await heed.anyone().post('/api/v1/session').type('json').send(text);
    expect([refusal.status, refusal.body.code]).toEqual([status, code]);
    expect(refusal.text).not.toMatch(/at .*\.ts|SyntaxError|Unexpected/);
  });

  it('is not led astray by names of inner properties', async () => {
    const body = '{"email":"a@example.org","password":"x","__proto__":{"polluted":true}}';
    await heed.anyone().post('/api/v1/session').type('json').send(body);
    await heed.anyone().get('/health/live?__proto__[polluted]=true&constructor[prototype][polluted]=true');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('refuses a path that cannot be decoded', async () => {
    const refusal = await heed.anyone().get('/api/v1/%E0%A4%A');
    expect([refusal.status, refusal.body.code]).toEqual([400, 'request.malformed']);
  });

  it('refuses a character that text cannot hold, without a fault of the server', async () => {
    const refusal = await heed.anyone().post('/api/v1/session').send({ email: 'a@example.org', password: 'a\u0000b' });
    expect(refusal.status).toBe(401);
  });

  it('is a page or plain words for a browser outside the API', async () => {
    const { status, text, headers } = await heed.anyone().get('/no-such-place').set('Accept', 'text/html');
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(/^text\/(plain|html)/);
    expect(text).toMatch(/404|There is nothing at this address/);
    expect(text).not.toContain('lang=*');
  });

  it('closes idle connections when the process stops', async () => {
    const { port, hostname } = new URL(heed.url);
    const socket = connect(Number(port), hostname);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    heed.app.getHttpServer().closeAllConnections();
    await closed;
    expect(socket.destroyed).toBe(true);
  });
});

describe('Health', () => {
  const heed = aHeedApp('empty');

  it('is ready when the schema is complete', async () => {
    const { status, body } = await heed.anyone().get('/health/ready');
    expect([status, body]).toEqual([200, { status: 'ok' }]);
  });
});

describe('Health with a schema behind', () => {
  const heed = aHeedApp('empty');

  it('is alive but not ready, and says when to ask again', async () => {
    await heed.rows("DELETE FROM migration.applied WHERE name LIKE '0007%'");
    const { status, body, headers } = await heed.anyone().get('/health/ready');
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'database.unavailable', '5']);
    expect((await heed.anyone().get('/health/live')).status).toBe(200);
  });
});
