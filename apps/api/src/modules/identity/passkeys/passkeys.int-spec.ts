import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';
import { SoftwareAuthenticator, type Circumstances } from '../../../../test/software-authenticator';

const ORIGIN = 'http://heed.example.org:8080';
const HERE: Circumstances = { origin: ORIGIN, rpId: 'heed.example.org' };

describe('A passkey', () => {
  const heed = aHeedApp('empty', { HEED_PUBLIC_URL: ORIGIN });
  let member: MemberUnderTest;
  let authenticator: SoftwareAuthenticator;
  type Agent = Awaited<ReturnType<typeof heed.as>>;
  const signedIn = (who = member) => heed.as(who.email, who.password);
  const weaken = (assurance: string) =>
    heed.rows('UPDATE people.session SET assurance = $2 WHERE user_id = $1', [member.userId, assurance]);

  const enrol = async (agent: Agent, key = authenticator, differing: Partial<Circumstances> = {}) => {
    const { body } = await agent.post('/api/v1/account/passkeys/options');
    const response = key.create(body.options, differing);
    return agent.post('/api/v1/account/passkeys').send({ challenge: body.challenge, response, name: 'My key' });
  };
  const options = async (challenge?: string) =>
    (await heed.anyone().post('/api/v1/session/passkey/options').send({ challenge })).body;
  const signIn = async (differing: Partial<Circumstances> = {}, key = authenticator) => {
    const begun = await options();
    const agent = heed.anyone();
    const response = key.get(begun.options, differing);
    return {
      agent,
      answer: await agent.post('/api/v1/session/passkey').send({ challenge: begun.challenge, response }),
    };
  };
  const outcome = async (differing: Partial<Circumstances> = {}, key = authenticator) => {
    const { answer } = await signIn(differing, key);
    return [answer.status, answer.body.code];
  };
  const REFUSED = [401, 'session.wrong_credentials'];
  const audited = async (action: string) =>
    (
      await heed.rows('SELECT FROM platform.audit_entry WHERE action = $1 AND chain_id = $2', [
        action,
        member.organisationId,
      ])
    ).length;

  beforeEach(async () => {
    member = await aMember(heed);
    authenticator = new SoftwareAuthenticator(HERE);
  });

  describe('is made', () => {
    it('with options that bind it to this installation and ask for the person, not for the device', async () => {
      const agent = await signedIn();
      const { status, body } = await agent.post('/api/v1/account/passkeys/options');
      expect(status).toBe(200);
      expect(body.options).toMatchObject({
        rp: { id: 'heed.example.org', name: 'Heed' },
        user: { name: member.email, displayName: 'A person' },
        attestation: 'none',
        challenge: body.challenge,
        excludeCredentials: [],
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      });
      expect(Buffer.from(body.options.user.id, 'base64url').toString('hex')).toBe(member.userId.replaceAll('-', ''));
    });

    it('raises the session that made it, is listed, and is not made twice on one device', async () => {
      const agent = await signedIn();
      await weaken('password');
      const made = await enrol(agent);
      expect(made.status).toBe(201);
      expect(made.body).toEqual({ id: made.body.id, name: 'My key', addedOn: expect.any(String), lastUsedOn: null });
      expect((await agent.get('/api/v1/session')).body.assurance).toBe('phishing_resistant');
      const again = await agent.post('/api/v1/account/passkeys/options');
      const id = authenticator.credentialId.toString('base64url');
      expect(again.body.options.excludeCredentials).toEqual([{ id, type: 'public-key', transports: ['internal'] }]);
      expect((await enrol(agent)).body.code).toBe('passkey.refused');
      expect(await audited('account.passkey_added')).toBe(1);
    });

    it.each<[string, Partial<Circumstances>]>([
      ['on another page', { origin: 'http://heed.example.org.evil.example' }],
      ['on another port', { origin: 'http://heed.example.org:8081' }],
      ['for another installation', { rpId: 'evil.example' }],
      ['without the person being verified', { unverified: true }],
    ])('not %s', async (_what, differing) => {
      const refused = await enrol(await signedIn(), authenticator, differing);
      expect([refused.status, refused.body.code]).toEqual([422, 'passkey.refused']);
    });

    it('not for a challenge that was used, is another, or is somebody else’s', async () => {
      const agent = await signedIn();
      const { body } = await agent.post('/api/v1/account/passkeys/options');
      const other = await signedIn(await aMember(heed));
      const add = (by: Agent, challenge: string, key: SoftwareAuthenticator) =>
        by.post('/api/v1/account/passkeys').send({ challenge, response: key.create(body.options), name: 'A' });
      const codes = [
        await add(other, body.challenge, authenticator),
        await add(agent, 'A'.repeat(43), authenticator),
        await add(agent, body.challenge, authenticator),
        await add(agent, body.challenge, new SoftwareAuthenticator(HERE)),
      ].map((answer) => answer.body.code ?? answer.status);
      expect(codes).toEqual(['passkey.refused', 'passkey.refused', 201, 'passkey.refused']);
    });

    it('not by somebody else who holds the same device', async () => {
      await enrol(await signedIn());
      expect((await enrol(await signedIn(await aMember(heed)))).body.code).toBe('passkey.refused');
    });

    it('not in a session that is weaker than the passkey that the roles ask for', async () => {
      member = await aMember(heed, { roles: ['administrator'] });
      const agent = await signedIn();
      await enrol(agent);
      await weaken('two_factor');
      const refused = await agent.post('/api/v1/account/passkeys/options');
      expect([refused.status, refused.body.code]).toEqual([403, 'account.passkey_needed']);
    });

    it('not without a fresh proof of the person', async () => {
      const agent = await signedIn();
      await heed.rows("UPDATE people.session SET proven_at = now() - interval '11 minutes' WHERE user_id = $1", [
        member.userId,
      ]);
      expect((await agent.post('/api/v1/account/passkeys/options')).body.code).toBe('session.step_up_required');
    });
  });

  describe('signs in', () => {
    beforeEach(async () => {
      await enrol(await signedIn());
    });

    it('alone, and nothing else is asked for', async () => {
      const { agent, answer } = await signIn();
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ user: { id: member.userId }, assurance: 'phishing_resistant' });
      expect((await agent.get('/api/v1/session')).status).toBe(200);
      const [row] = await heed.rows(
        `SELECT s.method, p.last_used_on IS NOT NULL AS used FROM people.session s JOIN people.passkey p USING (user_id)
         WHERE s.user_id = $1 AND s.method = 'passkey'`,
        [member.userId],
      );
      expect(row).toEqual({ method: 'passkey', used: true });
    });

    it('after the password, by one of the account’s own', async () => {
      const first = await heed
        .anyone()
        .post('/api/v1/session')
        .send({ email: member.email, password: member.password });
      expect(first.status).toBe(202);
      expect(first.body.methods).toContain('passkey');
      const begun = await options(first.body.challenge);
      expect(begun.options.allowCredentials).toEqual([
        expect.objectContaining({ id: authenticator.credentialId.toString('base64url') }),
      ]);
      const finish = (response: object) =>
        heed.anyone().post('/api/v1/session/passkey').send({ challenge: begun.challenge, response });
      const other = await aMember(heed);
      const foreign = new SoftwareAuthenticator(HERE);
      await enrol(await signedIn(other), foreign);
      expect((await finish(foreign.get(begun.options))).body.code).toBe('session.wrong_credentials');
      const { status, body } = await finish(authenticator.get(begun.options, { userHandle: undefined }));
      expect([status, body.user.id]).toEqual([201, member.userId]);
    });

    it('is offered to nobody by name: the options of strangers say nothing', async () => {
      const begun = await options();
      expect(begun.options.allowCredentials ?? []).toEqual([]);
      const forged = await heed
        .anyone()
        .post('/api/v1/session/passkey/options')
        .send({ challenge: 'A'.repeat(43) });
      expect([forged.status, forged.body.code]).toEqual(REFUSED);
    });

    it.each<[string, Partial<Circumstances>]>([
      ['on another page', { origin: 'http://heed.example.org.evil.example' }],
      ['for another installation', { rpId: 'evil.example' }],
      ['without the person being verified', { unverified: true }],
      ['in another person’s name', { userHandle: Buffer.alloc(16).toString('base64url') }],
      ['without naming the person', { userHandle: undefined }],
    ])('not %s', async (_what, differing) => {
      expect(await outcome(differing)).toEqual(REFUSED);
      expect(await outcome()).toEqual([201, undefined]);
    });

    it('not with a challenge that was used, or is another', async () => {
      const begun = await options();
      const response = authenticator.get(begun.options);
      const send = (challenge: string) => heed.anyone().post('/api/v1/session/passkey').send({ challenge, response });
      expect((await send((await options()).challenge)).status).toBe(401);
      expect((await send(begun.challenge)).status).toBe(201);
      expect((await send(begun.challenge)).status).toBe(401);
    });

    it('not when its counter goes back: it may be a copy', async () => {
      expect(await outcome({ counter: 7 })).toEqual([201, undefined]);
      expect(await outcome({ counter: 7 })).toEqual(REFUSED);
      expect(await outcome({ counter: 3 })).toEqual(REFUSED);
      expect(await outcome({ counter: 8 })).toEqual([201, undefined]);
    });

    it('not by another key under its name, nor by one nobody knows', async () => {
      const forged = new SoftwareAuthenticator(HERE);
      expect(await outcome({}, forged)).toEqual(REFUSED);
      authenticator.credentialId.copy(forged.credentialId);
      const handle = Buffer.from(member.userId.replaceAll('-', ''), 'hex').toString('base64url');
      expect(await outcome({ userHandle: handle }, forged)).toEqual(REFUSED);
    });

    it.each([
      [
        'the account is disabled',
        'UPDATE people.user_account SET disabled_at = now() WHERE id = $1',
        'userId' as const,
      ],
      [
        'the organisation is closed',
        "UPDATE people.organisation SET state = 'closed' WHERE id = $1",
        'organisationId' as const,
      ],
    ])('not when %s', async (_what, sql, of) => {
      await heed.rows(sql, [member[of]]);
      expect(await outcome()).toEqual(REFUSED);
    });

    it.each([{}, { id: 'x' }, { id: 'x', rawId: 'x', type: 'public-key', response: { clientDataJSON: [] } }])(
      'not by %j',
      async (response) => {
        const { challenge } = await options();
        const refused = await heed.anyone().post('/api/v1/session/passkey').send({ challenge, response });
        expect([refused.status, refused.body.code]).toEqual(REFUSED);
      },
    );

    it('leaves an entry, and one where it is refused after it was recognised', async () => {
      await outcome();
      expect(await audited('session.opened')).toBeGreaterThan(1);
      await heed.rows('UPDATE people.user_account SET disabled_at = now() WHERE id = $1', [member.userId]);
      await outcome();
      expect(await audited('session.refused')).toBe(1);
    });
  });

  describe('proves the person afresh', () => {
    const stepUp = async (agent: Agent, key = authenticator) => {
      const { body } = await agent.post('/api/v1/session/step-up/passkey/options');
      const response = body.options ? key.get(body.options) : {};
      const challenge = body.challenge ?? 'A'.repeat(43);
      return agent.post('/api/v1/session/step-up/passkey').send({ challenge, response });
    };

    it('before an act that asks for it', async () => {
      const agent = await signedIn();
      await enrol(agent);
      await heed.rows(
        "UPDATE people.session SET proven_at = now() - interval '1 hour', assurance = 'two_factor' WHERE user_id = $1",
        [member.userId],
      );
      expect((await agent.post('/api/v1/account/passkeys/options')).body.code).toBe('session.step_up_required');
      const proven = await stepUp(agent);
      expect([proven.status, proven.body.assurance]).toEqual([200, 'phishing_resistant']);
      expect((await agent.post('/api/v1/account/passkeys/options')).status).toBe(200);
    });

    it('not by somebody else’s, nor by a challenge of somebody else’s', async () => {
      const agent = await signedIn();
      await enrol(agent);
      const other = await aMember(heed);
      const foreign = new SoftwareAuthenticator(HERE);
      const theirs = await signedIn(other);
      await enrol(theirs, foreign);
      const wrongKey = await stepUp(agent, foreign);
      expect([wrongKey.status, wrongKey.body.code]).toEqual(REFUSED);
      const { body } = await theirs.post('/api/v1/session/step-up/passkey/options');
      const borrowed = await agent
        .post('/api/v1/session/step-up/passkey')
        .send({ challenge: body.challenge, response: foreign.get(body.options) });
      expect([borrowed.status, borrowed.body.code]).toEqual(REFUSED);
    });
  });

  describe('is taken away', () => {
    it('unless the roles need it', async () => {
      const agent = await signedIn();
      const { body } = await enrol(agent);
      const refused = await agent.delete(`/api/v1/account/passkeys/${body.id}`);
      expect([refused.status, refused.body.code]).toEqual([409, 'account.last_factor']);
      expect(await outcome()).toEqual([201, undefined]);
      await enrol(agent, new SoftwareAuthenticator(HERE));
      expect((await agent.delete(`/api/v1/account/passkeys/${body.id}`)).status).toBe(204);
      expect(await outcome()).toEqual(REFUSED);
      expect(await audited('account.passkey_removed')).toBe(1);
    });

    it('with every other session, by the person alone', async () => {
      const agent = await signedIn();
      const { body } = await enrol(agent);
      await enrol(agent, new SoftwareAuthenticator(HERE));
      const { agent: elsewhere } = await signIn();
      const stranger = await signedIn(await aMember(heed));
      expect((await stranger.delete(`/api/v1/account/passkeys/${body.id}`)).status).toBe(404);
      await agent.delete(`/api/v1/account/passkeys/${body.id}`);
      expect((await elsewhere.get('/api/v1/session')).status).toBe(401);
      expect((await agent.get('/api/v1/session')).status).toBe(200);
    });
  });
});
