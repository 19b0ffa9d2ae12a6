import { randomUUID } from 'node:crypto';
import { aHeedApp } from '../../../test/app';
import { aMember } from '../../../test/a-member';
import { Routes } from '../access/routes';

type Agent = ReturnType<ReturnType<typeof aHeedApp>['anyone']>;

/** Of every answer, with these very words: what is not here or below does not leave the server. */
const FIXED: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';font-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'self';require-trusted-types-for 'script';trusted-types 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Somebody's own file may do even less than a page of ours. */
const FILE_POLICY = "default-src 'none'; sandbox";

/** What may stand in an answer besides, and what it may say. */
const VARYING: Readonly<Record<string, RegExp>> = {
  'access-control-allow-origin': /^\*$/,
  'access-control-expose-headers': /^[\w, -]+$/,
  'cache-control':
    /^(no-store|private, no-store|public, no-cache|public, max-age=31536000, immutable|no-cache|public, max-age=\d+)$/,
  'content-disposition': /^(attachment|inline); filename=/,
  'content-encoding': /^gzip$|^br$/,
  'content-length': /^\d+$/,
  'content-type':
    /^(application\/(problem\+json|json)|text\/(html|css|csv|plain|javascript)|image\/svg\+xml|application\/[\w.+-]+)(; charset=utf-8)?$/,
  'clear-site-data': /^"cache", "cookies", "storage"$/,
  connection: /^(close|keep-alive)$/,
  date: /GMT$/,
  etag: /^(W\/)?"[^"]+"$/,
  'keep-alive': /^timeout=\d+$/,
  'last-modified': /GMT$/,
  'accept-ranges': /^bytes$/,
  link: /^<[^>]+>; rel="next"$/,
  location: /^\//,
  'ratelimit-policy': /^"[a-z-]+";q=\d+;w=\d+$/,
  ratelimit: /^"[a-z-]+";r=\d+;t=\d+$/,
  'retry-after': /^\d+$/,
  'transfer-encoding': /^chunked$/,
  vary: /^[\w, -]+$/,
  'x-request-id': /^[0-9a-f-]{36}$/,
};

/** A refusal to show a file is a page like any other, or the file's own way of saying so. */
const policyOf = (path: string, status: number): readonly (string | undefined)[] => {
  const ours = FIXED['content-security-policy'];
  if (!path.endsWith('/file')) return [ours];
  return status < 400 ? [FILE_POLICY] : [FILE_POLICY, ours];
};

const oddIn = (headers: Record<string, string>, path: string, status: number): string[] => [
  ...Object.entries(FIXED).flatMap(([name, value]) =>
    (name === 'content-security-policy' ? policyOf(path, status) : [value]).includes(headers[name])
      ? []
      : [`${name}: ${headers[name] ?? 'missing'}`],
  ),
  ...Object.entries(headers)
    .filter(([name]) => !(name in FIXED) && name !== 'set-cookie')
    .flatMap(([name, value]) => (VARYING[name]?.test(value) ? [] : [`${name}: ${value}`])),
];

describe('The headers of every route, behind TLS', () => {
  const heed = aHeedApp('empty', { HEED_PUBLIC_URL: 'https://heed.example.org', HEED_RATE_LIMITS: 'on' });
  const ask = (agent: Agent, method: string, path: string) => {
    if (method === 'POST') return agent.post(path).send({});
    if (method === 'PUT') return agent.put(path).send({});
    if (method === 'PATCH') return agent.patch(path).send({});
    return method === 'DELETE' ? agent.delete(path) : agent.get(path);
  };
  const addresses = () =>
    heed.app
      .get(Routes, { strict: false })
      .all()
      .map(({ method, path, rule }) => ({ method, path: path.replace(/:\w+|\*\w+/g, 'QMA'), rule }));

  it('are these and no others, for readers and for whoever has no session', async () => {
    const odd: string[] = [];
    for (const { method, path, rule } of addresses()) {
      for (const accept of ['application/json', 'text/html']) {
        const { headers, status } = await ask(heed.anyone(), method, path).set('Accept', accept);
        odd.push(...oddIn(headers, path, status).map((line) => `${method} ${path} ${status} ${line}`));
        const kept = /no-store/.test(headers['cache-control'] ?? '');
        if ((rule?.kind === 'can' || status >= 400) && !kept) odd.push(`${method} ${path} ${status} may be kept`);
      }
    }
    expect(odd).toEqual([]);
  });

  it('let nobody keep or read from elsewhere what a member sees', async () => {
    const { email, password } = await aMember(heed, { roles: ['administrator', 'validator', 'contributor'] });
    const signIn = await heed.anyone().post('/api/v1/session').send({ email, password }).expect(201);
    const [cookie = ''] = signIn.get('Set-Cookie') ?? [];
    expect(cookie).toMatch(/^__Host-heed=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const odd: string[] = [];
    for (const { method, path } of addresses().filter(
      (one) => one.method === 'GET' && one.path.startsWith('/api/v1'),
    )) {
      const request = ask(heed.anyone(), method, path).set('Cookie', cookie.split(';')[0] ?? '');
      const { headers, status } = await request.set('Origin', 'https://elsewhere.example');
      odd.push(...oddIn(headers, path, status).map((line) => `${path} ${status} ${line}`));
      if (!/no-store/.test(headers['cache-control'] ?? '')) odd.push(`${path} ${status} may be kept`);
      if ('access-control-allow-origin' in headers) odd.push(`${path} ${status} is open`);
    }
    expect(odd).toEqual([]);
  });
});

describe('A change that comes from elsewhere', () => {
  const heed = aHeedApp('empty');

  it.each<[string, Record<string, string>, number, string]>([
    ['another site', { Origin: 'https://elsewhere.example' }, 403, 'csrf.invalid'],
    ['a page that says cross-site', { 'Sec-Fetch-Site': 'cross-site' }, 403, 'csrf.invalid'],
    ['a frame without an origin', { Origin: 'null' }, 403, 'csrf.invalid'],
    ['nobody who knows the token', { 'X-CSRF-Token': '' }, 403, 'csrf.invalid'],
    ['somebody who guesses the token', { 'X-CSRF-Token': 'x'.repeat(43) }, 403, 'csrf.invalid'],
    ['a plain form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'request.unsupported_type'],
    ['a form that pretends to be text', { 'Content-Type': 'text/plain' }, 415, 'request.unsupported_type'],
  ])('from %s is refused', async (_who, headers, status, code) => {
    const { email, password } = await aMember(heed, { roles: ['contributor'] });
    const agent = await heed.as(email, password);
    const answer = await agent.post('/api/v1/updates').set('Content-Type', 'application/json').set(headers).send('{}');
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('needs no token of the page where a personal token allows it, and is refused beside a cookie', async () => {
    const { email, password } = await aMember(heed, { roles: ['contributor'] });
    const agent = await heed.as(email, password);
    const wanted = { name: 'A tool', scopes: ['read', 'write'], days: 1 };
    const made = await agent.post('/api/v1/tokens').set('Idempotency-Key', randomUUID()).send(wanted).expect(201);
    const bearer = { Authorization: `Bearer ${made.body.token}` };
    const change = async (sender: Agent, headers: Record<string, string>): Promise<string> => {
      const { status, body } = await sender.post('/api/v1/updates').set(headers).send({});
      return `${status} ${body.code}`;
    };
    const reached = '400 request.invalid'; // the body is looked at: every guard has let it through
    expect(await change(heed.anyone(), bearer)).toBe(reached);
    expect(await change(heed.anyone(), { ...bearer, Origin: 'https://elsewhere.example' })).toBe('403 csrf.invalid');
    expect(await change(heed.anyone(), { ...bearer, 'Sec-Fetch-Site': 'cross-site' })).toBe('403 csrf.invalid');
    expect(await change(agent, bearer)).toBe('400 request.malformed'); // two proofs in one request (RFC 6750, section 3.1)
    expect(await change(agent, { ...bearer, 'X-CSRF-Token': '' })).toBe('400 request.malformed');
    expect(await change(heed.anyone(), { Authorization: 'Bearer nothing' })).toBe('401 session.required');
    expect(await change(agent, { 'X-CSRF-Token': '' })).toBe('403 csrf.invalid');
  });

  it('does not happen by a read that says it is one', async () => {
    const { email, password } = await aMember(heed, { roles: ['contributor'] });
    const agent = await heed.as(email, password);
    await agent.get('/api/v1/session').set('X-HTTP-Method-Override', 'DELETE').expect(200);
    await agent.get('/api/v1/session?_method=DELETE').expect(200);
    await agent.get('/api/v1/session').expect(200);
  });
});
