import { createHash } from 'node:crypto';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';

describe('Signing in', () => {
  const heed = aHeedApp('empty');
  let member: MemberUnderTest;
  beforeEach(async () => {
    member = await aMember(heed);
  });
  const credentials = () => ({ email: member.email, password: member.password });

  it('opens a session that says who is signed in', async () => {
    const agent = heed.anyone();
    const signedIn = await agent.post('/api/v1/session').send(credentials());
    expect(signedIn.status).toBe(201);
    const read = await agent.get('/api/v1/session');
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({
      user: { id: member.userId, name: 'A person', email: member.email },
      organisation: { id: member.organisationId, kind: 'ngo', country: null },
      roles: ['contributor'],
      post: 'Desk officer',
      isPublisher: false,
      csrfToken: signedIn.body.csrfToken,
    });
    expect(read.body).toMatchObject({ assurance: 'password', neededAssurance: 'two_factor' });
    expect(read.body.abilities).not.toContain('update.draft');
    expect(read.headers['cache-control']).toBe('private, no-store');
  });

  it('gives a cookie that scripts cannot read and other sites cannot send, and keeps only a hash of it', async () => {
    const { headers } = await heed.anyone().post('/api/v1/session').send(credentials());
    const [cookie = ''] = [headers['set-cookie'] ?? ''].flat();
    expect(cookie).toMatch(/^heed=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookie.slice('heed='.length, 'heed='.length + 43);
    const [stored] = await heed.rows<{ row: string; hash: Buffer }>(
      'SELECT to_jsonb(s)::text AS row, token_hash AS hash FROM people.session s WHERE user_id = $1',
      [member.userId],
    );
    expect(stored?.hash).toEqual(createHash('sha256').update(token).digest());
    expect(stored?.row).not.toContain(token);
  });

  it('takes the e-mail address in any case', async () => {
    const upper = { ...credentials(), email: member.email.toUpperCase() };
    expect((await heed.anyone().post('/api/v1/session').send(upper)).status).toBe(201);
  });

  it('answers a wrong password, an unknown account and one that is closed in any way alike', async () => {
    const attempt = (email: string, password = member.password) =>
      heed.anyone().post('/api/v1/session').send({ email, password });
    const refused = [await attempt(member.email, 'not this one'), await attempt('nobody@example.org')];
    for (const closing of [
      'user_account SET disabled_at = now() WHERE id = $1',
      'membership SET ended_at = now() WHERE user_id = $1',
      "organisation SET state = 'closed' WHERE id = (SELECT organisation_id FROM people.membership WHERE user_id = $1)",
    ]) {
      const { userId, email } = await aMember(heed);
      expect((await attempt(email)).status).toBe(201);
      await heed.rows(`UPDATE people.${closing}`, [userId]);
      refused.push(await attempt(email));
    }
    for (const { status, body, headers } of refused) {
      expect(status).toBe(401);
      expect({ ...body, requestId: '' }).toEqual({ ...refused[0]?.body, requestId: '' });
      expect(body.code).toBe('session.wrong_credentials');
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('notes the day, and no more', async () => {
    await heed.as(member.email, member.password);
    const days = await heed.rows<{ today: boolean }>(
      'SELECT last_signed_in_on = current_date AS today FROM people.user_account WHERE id = $1',
      [member.userId],
    );
    expect(days).toEqual([{ today: true }]);
  });

  it.each<[object, string, object]>([
    [{ email: 'a@example.org' }, 'request.invalid', { field: 'password', reason: 'isString' }],
    [{ email: 'no address', password: 'x' }, 'request.invalid', { field: 'email', reason: 'isEmail' }],
    [
      { email: 'a@example.org', password: 'x'.repeat(201) },
      'request.invalid',
      { field: 'password', reason: 'isLength', params: { min: 1, max: 200 } },
    ],
    [
      { email: 'a@example.org', password: 'x', roles: ['administrator'] },
      'request.unknown_field',
      { field: 'roles', reason: 'whitelistValidation' },
    ],
    [{ email: { $ne: '' }, password: 'x' }, 'request.invalid', { field: 'email', reason: 'isEmail' }],
  ])('refuses %j, naming the field', async (body, code, field) => {
    const refusal = await heed.anyone().post('/api/v1/session').send(body);
    expect(refusal.status).toBe(400);
    expect(refusal.body).toMatchObject({ code, fields: expect.arrayContaining([field]) });
  });

  it('is refused from another site', async () => {
    const evil = await heed.anyone().post('/api/v1/session').set('Origin', 'https://evil.example').send(credentials());
    expect([evil.status, evil.body.code]).toEqual([403, 'csrf.invalid']);
    const form = await heed.anyone().post('/api/v1/session').type('form').send(credentials());
    expect([form.status, form.body.code]).toEqual([415, 'request.unsupported_type']);
  });

  it('ends the session that the browser came with', async () => {
    const agent = heed.anyone();
    const first = await agent.post('/api/v1/session').send(credentials());
    await agent.post('/api/v1/session').send(credentials());
    const cookie = [first.headers['set-cookie'] ?? ''].flat()[0]?.split(';')[0] ?? '';
    expect((await heed.anyone().get('/api/v1/session').set('Cookie', cookie)).status).toBe(401);
    expect((await agent.get('/api/v1/session')).status).toBe(200);
  });
});

describe('A session', () => {
  const heed = aHeedApp('empty');
  let member: MemberUnderTest;
  beforeEach(async () => {
    member = await aMember(heed);
  });
  const signedIn = () => heed.as(member.email, member.password);
  const age = (column: 'last_seen_at' | 'expires_at', by: string) =>
    heed.rows(`UPDATE people.session SET ${column} = ${column} - $2::interval WHERE user_id = $1`, [member.userId, by]);

  it('is required where a member acts', async () => {
    const refusal = await heed.anyone().get('/api/v1/session');
    expect([refusal.status, refusal.body.code]).toEqual([401, 'session.required']);
    const forged = await heed
      .anyone()
      .get('/api/v1/session')
      .set('Cookie', `heed=${'A'.repeat(43)}`);
    expect(forged.status).toBe(401);
  });

  it('ends 30 minutes after the last request', async () => {
    const agent = await signedIn();
    await age('last_seen_at', '29 minutes');
    expect((await agent.get('/api/v1/session')).status).toBe(200); // and was seen again
    await age('last_seen_at', '29 minutes');
    expect((await agent.get('/api/v1/session')).status).toBe(200);
    await age('last_seen_at', '31 minutes');
    expect((await agent.get('/api/v1/session')).status).toBe(401);
  });

  it('ends 12 hours after sign-in, used or not', async () => {
    const agent = await signedIn();
    await age('expires_at', '11 hours 59 minutes');
    expect((await agent.get('/api/v1/session')).status).toBe(200);
    await age('expires_at', '2 minutes');
    expect((await agent.get('/api/v1/session')).status).toBe(401);
  });

  it('ends at once when the account is disabled', async () => {
    const agent = await signedIn();
    await heed.rows('UPDATE people.user_account SET disabled_at = now() WHERE id = $1', [member.userId]);
    expect((await agent.get('/api/v1/session')).status).toBe(401);
  });

  it('costs one statement a request, and writes at most once a minute', async () => {
    const agent = await signedIn();
    expect(await heed.statements(() => agent.get('/api/v1/session'))).toHaveLength(1);
    const seen = () => heed.rows('SELECT last_seen_at FROM people.session WHERE user_id = $1', [member.userId]);
    const before = await seen();
    await agent.get('/api/v1/session');
    expect(await seen()).toEqual(before);
  });

  it('changes nothing without its CSRF token', async () => {
    const agent = await signedIn();
    for (const token of ['', 'x'.repeat(43)]) {
      const refusal = await agent.delete('/api/v1/session').set('X-CSRF-Token', token);
      expect([refusal.status, refusal.body.code]).toEqual([403, 'csrf.invalid']);
    }
    expect((await agent.get('/api/v1/session')).status).toBe(200);
  });

  it('is closed by signing out, here and on the device', async () => {
    const agent = await signedIn();
    const out = await agent.delete('/api/v1/session');
    expect(out.status).toBe(204);
    expect(out.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    expect([out.headers['set-cookie'] ?? ''].flat()[0]).toMatch(/^heed=; Path=\/; Expires=Thu, 01 Jan 1970/);
    const [row] = await heed.rows<{ ended: boolean }>(
      'SELECT ended_at IS NOT NULL AS ended FROM people.session WHERE user_id = $1',
      [member.userId],
    );
    expect(row?.ended).toBe(true);
  });

  it('leaves a trail of sign-in, refusal and sign-out in the chain of the organisation', async () => {
    await heed.anyone().post('/api/v1/session').send({ email: member.email, password: 'wrong' });
    const agent = await signedIn();
    await agent.delete('/api/v1/session');
    const entries = await heed.rows<{ action: string; canonical: string }>(
      'SELECT action, canonical FROM platform.audit_entry WHERE chain_id = $1 ORDER BY seq',
      [member.organisationId],
    );
    expect(entries.map(({ action }) => action)).toEqual(['session.refused', 'session.opened', 'session.ended']);
    expect(JSON.stringify(entries)).not.toContain('@');
  });
});

describe('Behind TLS', () => {
  const heed = aHeedApp('empty', { HEED_PUBLIC_URL: 'https://heed.example.org' });

  it('the cookie travels by TLS only and belongs to this host', async () => {
    const { email, password } = await aMember(heed);
    const { headers } = await heed.anyone().post('/api/v1/session').send({ email, password });
    const [cookie = ''] = [headers['set-cookie'] ?? ''].flat();
    expect(cookie).toMatch(/^__Host-heed=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});

describe('Where the demonstration is off', () => {
  const heed = aHeedApp('empty', { HEED_DEMONSTRATION: 'off' });

  it.each([
    'user_account SET demonstration = true WHERE id = $1',
    'organisation SET demonstration = true WHERE id = $2',
  ])('its accounts neither sign in nor stay signed in: %s', async (demonstration) => {
    const member = await aMember(heed);
    const agent = await heed.as(member.email, member.password);
    await agent.get('/api/v1/session').expect(200);
    await heed.rows(`WITH ids AS (SELECT $1::uuid, $2::uuid) UPDATE people.${demonstration}`, [
      member.userId,
      member.organisationId,
    ]);
    await agent.get('/api/v1/session').expect(401);
    const { email, password } = member;
    const refusal = await heed.anyone().post('/api/v1/session').send({ email, password });
    expect([refusal.status, refusal.body.code]).toEqual([401, 'session.wrong_credentials']);
  });
});

describe('Guessing at passwords', () => {
  const heed = aHeedApp('empty', { HEED_RATE_LIMITS: 'on' });

  it('has to wait after ten failures, also with the right password, and is told how long', async () => {
    const member = await aMember(heed);
    const guess = (password: string) => heed.anyone().post('/api/v1/session').send({ email: member.email, password });
    for (let failure = 1; failure <= 10; failure += 1) expect((await guess('wrong')).status).toBe(401);
    const slowed = await guess(member.password);
    expect([slowed.status, slowed.body.code]).toEqual([429, 'rate.exceeded']);
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(50);
    expect(Number(slowed.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('slows others at the same address down, and lets them in', async () => {
    const neighbour = await aMember(heed);
    const { email, password } = neighbour;
    expect((await heed.anyone().post('/api/v1/session').send({ email, password })).status).toBe(201);
  });
});

describe('Sign-ins that cannot be read', () => {
  const heed = aHeedApp('empty', { HEED_RATE_LIMITS: 'on' });

  it('count like any other: the eleventh from an address has to wait', async () => {
    const attempt = async (): Promise<number> => {
      const started = performance.now();
      await heed.anyone().post('/api/v1/session').send({ colour: 'red' }).expect(400);
      return performance.now() - started;
    };
    for (let count = 0; count < 10; count += 1) await attempt();
    expect(await attempt()).toBeGreaterThanOrEqual(490);
  });
});
