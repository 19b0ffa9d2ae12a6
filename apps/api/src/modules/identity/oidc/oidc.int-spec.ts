import { randomUUID } from 'node:crypto';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { anIdentityProvider, type IdentityProviderUnderTest } from '../../../../test/an-identity-provider';
import { aHeedApp } from '../../../../test/app';

const HERE = 'http://heed.example.org';
const CALLBACK = `${HERE}/api/v1/session/oidc/callback`;

describe('Signing in through an identity provider', () => {
  let provider: IdentityProviderUnderTest;
  const settings: Record<string, string> = { HEED_PUBLIC_URL: HERE, HEED_OIDC_NAME: 'Single Sign-On' };
  beforeAll(async () => {
    provider = await anIdentityProvider(CALLBACK);
    settings.HEED_OIDC_ISSUER = provider.issuer;
    settings.HEED_OIDC_CLIENT_ID = provider.clientId;
    settings.HEED_OIDC_CLIENT_SECRET = provider.clientSecret;
  });
  afterAll(() => provider.stop());
  const heed = aHeedApp('empty', settings);

  let member: MemberUnderTest;
  let subject: string;
  type Agent = Awaited<ReturnType<typeof heed.as>>;
  const signedIn = (who = member) => heed.as(who.email, who.password);
  const back = (url: URL) => url.pathname + url.search;

  /** Leaves by one of our addresses; answers where the provider sends the browser back to. */
  const visit = async (agent: Agent, from: string, change: (address: URL) => void = () => undefined) => {
    const left = await agent.get(from).set('Sec-Fetch-Site', 'same-origin');
    const address = new URL(String(left.headers.location));
    change(address);
    return provider.visit(address.href);
  };
  const link = async (agent: Agent) => agent.get(back(await visit(agent, '/api/v1/account/oidc')));
  const signIn = async (agent: Agent = heed.anyone(), next = '') =>
    agent.get(back(await visit(agent, `/api/v1/session/oidc${next}`)));
  const REFUSED = '/workspace/sign-in?refused=oidc';
  const audited = async (action: string) =>
    heed.rows<{ chain_id: string }>('SELECT chain_id FROM platform.audit_entry WHERE action = $1 AND chain_id = $2', [
      action,
      member.organisationId,
    ]);

  beforeEach(async () => {
    member = await aMember(heed);
    subject = randomUUID();
    provider.signsIn({ subject, amr: ['pwd', 'mfa'] });
  });

  it('is offered by the name that the operator gave', async () => {
    expect((await heed.anyone().get('/api/v1/session/methods')).body).toEqual({ oidc: { name: 'Single Sign-On' } });
  });

  it('leaves with code, PKCE, state and nonce, and keeps nothing secret in the address or the database', async () => {
    const left = await heed.anyone().get('/api/v1/session/oidc?next=/queue');
    expect(left.status).toBe(302);
    const address = new URL(String(left.headers.location));
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: CALLBACK,
      scope: 'openid',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const [cookie = ''] = [left.headers['set-cookie'] ?? ''].flat();
    expect(cookie).toMatch(/^heed-provider=[\w-]{43}; Max-Age=300; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(left.headers['cache-control']).toBe('private, no-store');
    const token = cookie.slice('heed-provider='.length).split(';')[0] ?? '';
    const stored = await heed.rows<{ row: string }>('SELECT c::text AS row FROM people.challenge c');
    const secrets = [
      token,
      ...['state', 'nonce', 'code_challenge'].map((name) => address.searchParams.get(name) ?? ''),
    ];
    for (const secret of secrets) for (const { row } of stored) expect(row).not.toContain(secret);
  });

  it('knows a person once the person linked the two accounts, and leads where they wanted', async () => {
    const linked = await link(await signedIn());
    expect([linked.status, linked.headers.location]).toEqual([302, '/workspace/account']);
    expect(await audited('account.oidc_linked')).toHaveLength(1);
    const agent = heed.anyone();
    const arrived = await signIn(agent, '?next=/queue');
    expect([arrived.status, arrived.headers.location]).toEqual([302, '/workspace/queue']);
    const session = await agent.get('/api/v1/session');
    expect(session.body).toMatchObject({ user: { id: member.userId }, assurance: 'two_factor' });
  });

  it.each([
    [['hwk', 'pwd'], 'phishing_resistant'],
    [['pwd'], 'password'],
  ])('trusts %j as %s', async (amr, assurance) => {
    await link(await signedIn());
    provider.signsIn({ subject, amr });
    const agent = heed.anyone();
    await signIn(agent);
    expect((await agent.get('/api/v1/session')).body.assurance).toBe(assurance);
  });

  it('does not open an account that is not linked, whatever e-mail address the provider vouches for', async () => {
    provider.signsIn({ subject, email: member.email, amr: ['hwk'] });
    const agent = heed.anyone();
    const refused = await signIn(agent);
    expect([refused.status, refused.headers.location]).toEqual([302, REFUSED]);
    expect((await agent.get('/api/v1/session')).status).toBe(401);
  });

  describe('is refused', () => {
    const outcome = async (agent: Agent, address: URL) => (await agent.get(back(address))).headers.location;
    beforeEach(async () => {
      await link(await signedIn());
    });

    it('with another state', async () => {
      const agent = heed.anyone();
      const address = await visit(agent, '/api/v1/session/oidc');
      address.searchParams.set('state', 'A'.repeat(43));
      expect(await outcome(agent, address)).toBe(REFUSED);
    });

    it.each(['nonce', 'code_challenge'])('with another %s', async (name) => {
      const agent = heed.anyone();
      const address = await visit(agent, '/api/v1/session/oidc', ({ searchParams }) =>
        searchParams.set(name, 'A'.repeat(43)),
      );
      expect(address.searchParams.get('code')).toEqual(expect.any(String));
      expect(await outcome(agent, address)).toBe(REFUSED);
    });

    it('the second time', async () => {
      const agent = heed.anyone();
      const address = await visit(agent, '/api/v1/session/oidc');
      const [cookie = ''] = [(await agent.get('/api/v1/session/oidc')).headers['set-cookie'] ?? ''].flat();
      expect(cookie).toContain('heed-provider');
      expect(await outcome(agent, address)).toBe(REFUSED); // begun anew meanwhile: only the newest counts
      const again = heed.anyone();
      const code = await visit(again, '/api/v1/session/oidc');
      const kept = await again.get(back(code));
      expect(kept.headers.location).toBe('/workspace/');
      expect(await outcome(again, code)).toBe('/workspace/account?refused=oidc');
    });

    it('in another browser, with or without an errand of its own', async () => {
      const address = await visit(heed.anyone(), '/api/v1/session/oidc');
      expect(await outcome(heed.anyone(), address)).toBe(REFUSED);
      const busy = heed.anyone();
      await visit(busy, '/api/v1/session/oidc');
      expect(await outcome(busy, address)).toBe(REFUSED);
      expect((await busy.get('/api/v1/session')).status).toBe(401);
    });

    it('when the provider says no', async () => {
      const agent = heed.anyone();
      const address = await visit(agent, '/api/v1/session/oidc');
      const state = address.searchParams.get('state') ?? '';
      const denied = new URL(`${CALLBACK}?error=access_denied&error_description=%3Cb%3E&state=${state}`);
      expect(await outcome(agent, denied)).toBe(REFUSED);
    });

    it('when the account is disabled', async () => {
      await heed.rows('UPDATE people.user_account SET disabled_at = now() WHERE id = $1', [member.userId]);
      expect((await signIn()).headers.location).toBe(REFUSED);
      expect(await audited('session.refused')).toHaveLength(1);
    });

    it('when the account has a second factor here and the provider vouches for none', async () => {
      await heed.rows("INSERT INTO people.credential (user_id, kind, secret) VALUES ($1, 'totp', 'sealed')", [
        member.userId,
      ]);
      provider.signsIn({ subject, amr: ['pwd'] });
      expect((await signIn()).headers.location).toBe(REFUSED);
      provider.signsIn({ subject, amr: ['mfa'] });
      expect((await signIn()).headers.location).toBe('/workspace/');
    });

    it.each(['//evil.example', '/\\evil.example', 'https://evil.example'])('to lead to %s', async (next) => {
      const refused = await heed.anyone().get('/api/v1/session/oidc').query({ next });
      expect([refused.status, refused.body.code]).toEqual([400, 'request.invalid']);
    });
  });

  describe('is linked', () => {
    it('from the own page alone', async () => {
      const agent = await signedIn();
      for (const site of ['cross-site', 'same-site', 'none']) {
        const forged = await agent.get('/api/v1/account/oidc').set('Sec-Fetch-Site', site);
        expect([forged.status, forged.body.code]).toEqual([403, 'csrf.invalid']);
      }
    });

    it('with a fresh proof of the person', async () => {
      const agent = await signedIn();
      await heed.rows("UPDATE people.session SET proven_at = now() - interval '11 minutes' WHERE user_id = $1", [
        member.userId,
      ]);
      const refused = await agent.get('/api/v1/account/oidc').set('Sec-Fetch-Site', 'same-origin');
      expect([refused.status, refused.body.code]).toEqual([403, 'session.step_up_required']);
    });

    it('not in another person’s session', async () => {
      const agent = await signedIn();
      const address = await visit(agent, '/api/v1/account/oidc');
      const other = await aMember(heed);
      await agent.post('/api/v1/session').send({ email: other.email, password: other.password });
      expect((await agent.get(back(address))).headers.location).toBe(REFUSED);
      expect((await signIn()).headers.location).toBe(REFUSED);
    });

    it('to one person only', async () => {
      await link(await signedIn());
      const other = await aMember(heed);
      expect((await link(await signedIn(other))).headers.location).toBe('/workspace/account?refused=oidc');
      const agent = heed.anyone();
      await signIn(agent);
      expect((await agent.get('/api/v1/session')).body.user.id).toBe(member.userId);
    });

    it('until the person ends it, and everything opened elsewhere with it', async () => {
      const agent = await signedIn();
      await link(agent);
      const elsewhere = heed.anyone();
      await signIn(elsewhere);
      expect((await agent.delete('/api/v1/account/oidc')).status).toBe(204);
      expect((await elsewhere.get('/api/v1/session')).status).toBe(401);
      expect((await agent.get('/api/v1/session')).status).toBe(200);
      expect((await signIn()).headers.location).toBe(REFUSED);
      expect((await agent.delete('/api/v1/account/oidc')).status).toBe(404);
      expect(await audited('account.oidc_ended')).toHaveLength(1);
    });

    it('while it is the last way in', async () => {
      const agent = await signedIn();
      await link(agent);
      await heed.rows('DELETE FROM people.credential WHERE user_id = $1', [member.userId]);
      const refused = await agent.delete('/api/v1/account/oidc');
      expect([refused.status, refused.body.code]).toEqual([409, 'account.last_factor']);
      expect((await signIn()).headers.location).toBe('/workspace/');
    });
  });
});

describe('Without an identity provider', () => {
  const heed = aHeedApp('empty');

  it('none is offered, and its addresses lead nowhere', async () => {
    expect((await heed.anyone().get('/api/v1/session/methods')).body).toEqual({ oidc: null });
    const left = await heed.anyone().get('/api/v1/session/oidc');
    expect([left.status, left.body.code]).toEqual([404, 'not_found']);
  });
});

describe('An identity provider that does not answer', () => {
  const heed = aHeedApp('empty', {
    HEED_OIDC_ISSUER: 'http://127.0.0.1:1',
    HEED_OIDC_CLIENT_ID: 'heed',
    HEED_OIDC_CLIENT_SECRET: 'x',
    HEED_OIDC_NAME: 'Gone',
  });

  it('leads back to the page that was left', async () => {
    const left = await heed.anyone().get('/api/v1/session/oidc');
    expect([left.status, left.headers.location]).toEqual([302, '/workspace/sign-in?refused=oidc']);
    expect(left.headers['set-cookie']).toBeUndefined();
  });
});
