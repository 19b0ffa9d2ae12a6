import { createHash, randomUUID } from 'node:crypto';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';

describe('A personal token', () => {
  const heed = aHeedApp('empty');
  let member: MemberUnderTest;
  beforeEach(async () => {
    member = await aMember(heed);
  });
  const signedIn = (who = member) => heed.as(who.email, who.password);
  const wanted = { name: 'Nightly export', scopes: ['read'], days: 30 };
  type Agent = Awaited<ReturnType<typeof signedIn>>;
  const ask = (agent: Agent, body: object = wanted, key: string = randomUUID()) =>
    agent.post('/api/v1/tokens').set('Idempotency-Key', key).send(body);
  const aToken = async (body: object = wanted) => {
    const { body: made } = await ask(await signedIn(), body);
    return { id: String(made.id), token: String(made.token) };
  };
  const by = (token: string) => heed.anyone().set('Authorization', `Bearer ${token}`);
  const statusOf = async (token: string) => (await by(token).get('/api/v1/session')).status;
  const audit = (action: string) =>
    heed.rows<{ canonical: string; target_id: string }>(
      'SELECT canonical, target_id FROM platform.audit_entry WHERE action = $1 AND chain_id = $2',
      [action, member.organisationId],
    );

  it('is shown once; the database keeps a hash of it, the list its name', async () => {
    const agent = await signedIn();
    const made = await ask(agent);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'Nightly export', scopes: ['read'], lastUsedOn: null });
    expect(made.body.token).toMatch(/^heed_[\w-]{43}$/);
    const days = (Date.parse(made.body.expiresAt) - Date.parse(made.body.createdAt)) / 86_400_000;
    expect(days).toBeCloseTo(30, 0);
    const listed = await agent.get('/api/v1/tokens');
    const { token, ...shown } = made.body;
    expect(listed.body).toEqual({ items: [shown] });
    const [row] = await heed.rows<{ token_hash: Buffer }>('SELECT token_hash FROM people.api_token WHERE id = $1', [
      made.body.id,
    ]);
    expect(row?.token_hash).toEqual(createHash('sha256').update(token).digest());
    const stored = await heed.rows<{ all: string }>(
      `SELECT (SELECT string_agg(t::text, '') FROM people.api_token t) || (SELECT string_agg(i::text, '') FROM platform.idempotency_key i)
              || (SELECT string_agg(e::text, '') FROM platform.audit_entry e) AS all`,
    );
    expect(stored[0]?.all).toContain('Nightly export');
    expect(stored[0]?.all).not.toContain(String(token).slice('heed_'.length));
  });

  it('is not shown again to a repeated request, which makes no second one', async () => {
    const agent = await signedIn();
    const key = randomUUID();
    await ask(agent, wanted, key);
    const again = await ask(agent, wanted, key);
    expect([again.status, again.body.code]).toEqual([409, 'token.shown_already']);
    expect((await agent.get('/api/v1/tokens')).body.items).toHaveLength(1);
    expect((await ask(agent, { ...wanted, days: 31 }, key)).body.code).toBe('idempotency.other_body');
  });

  it('acts as its member without cookie or CSRF token, and notes no more than the day', async () => {
    const { id, token } = await aToken();
    const read = await by(token).get('/api/v1/session');
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({ user: { id: member.userId }, assurance: 'phishing_resistant', csrfToken: '' });
    expect(read.headers['set-cookie']).toBeUndefined();
    const [row] = await heed.rows('SELECT last_used_on::text AS day FROM people.api_token WHERE id = $1', [id]);
    expect(row).toEqual({ day: new Date().toISOString().slice(0, 10) });
  });

  it('writes only with the scope for it, and then without a CSRF token', async () => {
    const [reading, writing] = [await aToken(), await aToken({ ...wanted, scopes: ['write'] })];
    const draft = (token: string) => by(token).post('/api/v1/updates').set('Idempotency-Key', randomUUID()).send({});
    const refused = await draft(reading.token);
    expect([refused.status, refused.body.code]).toEqual([403, 'access.denied']);
    const reached = await draft(writing.token);
    expect([reached.status, reached.body.code]).toEqual([400, 'request.invalid']);
    expect((await by(writing.token).get('/api/v1/session')).status).toBe(403);
  });

  it('does nothing that a person should do with their own hands', async () => {
    const { id, token } = await aToken({ ...wanted, scopes: ['read', 'write'] });
    const attempts = [
      ask(by(token)),
      by(token).delete(`/api/v1/tokens/${id}`),
      by(token).delete('/api/v1/session'),
      by(token).post('/api/v1/account/passkeys/options'),
    ];
    for (const refused of await Promise.all(attempts)) {
      expect([refused.status, refused.body.code]).toEqual([403, 'access.denied']);
    }
    expect(await statusOf(token)).toBe(200);
  });

  it('is refused together with a cookie: one proof for one request', async () => {
    const { token } = await aToken();
    const agent = await signedIn();
    const both = await agent.get('/api/v1/session').set('Authorization', `Bearer ${token}`);
    expect([both.status, both.body.code]).toEqual([400, 'request.malformed']);
  });

  it('ends when it is revoked, and nobody else can revoke it', async () => {
    const { id, token } = await aToken();
    const other = await aMember(heed);
    const notTheirs = await (await signedIn(other)).delete(`/api/v1/tokens/${id}`);
    expect([notTheirs.status, notTheirs.body.code]).toEqual([404, 'not_found']);
    expect(await statusOf(token)).toBe(200);
    const agent = await signedIn();
    expect((await agent.delete(`/api/v1/tokens/${id}`)).status).toBe(204);
    expect((await agent.delete(`/api/v1/tokens/${id}`)).status).toBe(404);
    expect(await statusOf(token)).toBe(401);
    expect((await agent.get('/api/v1/tokens')).body).toEqual({ items: [] });
    expect((await audit('token.revoked')).map((entry) => entry.target_id)).toEqual([id]);
  });

  it.each<[string, string]>([
    ['expires', 'UPDATE people.api_token SET expires_at = now() WHERE user_id = $1'],
    ['leaves', 'UPDATE people.membership SET ended_at = now() WHERE user_id = $1'],
    ['is disabled', 'UPDATE people.user_account SET disabled_at = now() WHERE id = $1'],
    [
      'sees the organisation closed',
      `UPDATE people.organisation SET state = 'closed' WHERE id = (SELECT organisation_id FROM people.membership WHERE user_id = $1)`,
    ],
  ])('ends when its member or it %s', async (_what, sql) => {
    const { token } = await aToken();
    expect(await statusOf(token)).toBe(200);
    await heed.rows(sql, [member.userId]);
    const refused = await by(token).get('/api/v1/session');
    expect([refused.status, refused.body.code]).toEqual([401, 'session.required']);
    expect(refused.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  it('ends with the roles it was made under, and is as strong as the session that made it', async () => {
    const { token } = await aToken();
    await heed.rows("UPDATE people.api_token SET assurance = 'password' WHERE user_id = $1", [member.userId]);
    const weak = await by(token).get('/api/v1/me/commitments');
    expect([weak.status, weak.body.code]).toEqual([403, 'session.second_factor_missing']);
    await heed.rows("UPDATE people.membership SET roles = '{reader}' WHERE user_id = $1", [member.userId]);
    expect(await statusOf(token)).toBe(401);
  });

  it.each(['heed_wrong', `heed_${'A'.repeat(43)}`, '', 'eyJhbGciOiJub25lIn0.e30.'])(
    'is refused where it is none: %j, on public routes too',
    async (token) => {
      for (const path of ['/api/v1/session', '/api/v1/session/methods']) {
        const refused = await by(token).get(path);
        expect([refused.status, refused.body.code]).toEqual([401, 'session.required']);
      }
    },
  );

  it('needs a fresh proof of the person to be made', async () => {
    const agent = await signedIn();
    await heed.rows("UPDATE people.session SET proven_at = now() - interval '11 minutes' WHERE user_id = $1", [
      member.userId,
    ]);
    const refused = await ask(agent);
    expect([refused.status, refused.body.code]).toEqual([403, 'session.step_up_required']);
  });

  it.each<[object, string]>([
    [{ ...wanted, scopes: [] }, 'scopes'],
    [{ ...wanted, scopes: ['everything'] }, 'scopes'],
    [{ ...wanted, days: 366 }, 'days'],
    [{ ...wanted, name: '' }, 'name'],
    [{ ...wanted, name: '   ' }, 'name'],
  ])('is not made from %j', async (body, field) => {
    const refused = await ask(await signedIn(), body);
    expect(refused.status).toBe(400);
    expect(refused.body.fields).toEqual([expect.objectContaining({ field })]);
  });

  it('leaves an entry when it is made, without its name', async () => {
    const { id } = await aToken();
    const [entry] = await audit('token.created');
    expect(entry?.target_id).toBe(id);
    expect(entry?.canonical).not.toContain('Nightly');
  });

  it('is one of at most fifty', async () => {
    const { id } = await aToken();
    await heed.rows(
      `INSERT INTO people.api_token (organisation_id, id, user_id, name, token_hash, scopes, assurance, expires_at)
       SELECT organisation_id, gen_random_uuid(), user_id, name, sha256(n::text::bytea), scopes, assurance, expires_at
       FROM people.api_token, generate_series(1, 49) n WHERE id = $1`,
      [id],
    );
    const refused = await ask(await signedIn());
    expect([refused.status, refused.body.code]).toEqual([409, 'token.too_many']);
  });

  it('is in the description of the API, for what it may do', async () => {
    const { paths, components } = (await heed.anyone().get('/api/openapi.json')).body;
    expect(components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
    expect(paths['/api/v1/updates'].post.security).toEqual([{ session: [] }, { token: ['write'] }]);
    expect(paths['/api/v1/tokens'].post.security).toEqual([{ session: [] }]);
  });
});
