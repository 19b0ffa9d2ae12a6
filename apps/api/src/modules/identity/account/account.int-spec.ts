import { randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { anAuthenticator } from '../../../../test/an-authenticator';
import { aHeedApp } from '../../../../test/app';

const ACCOUNT = '/api/v1/account';
const BETTER = 'gannet tureen oblique larch';

describe('One’s own account', () => {
  const heed = aHeedApp('empty');
  let member: MemberUnderTest;
  beforeEach(async () => {
    member = await aMember(heed);
  });
  const signedIn = (who = member) => heed.as(who.email, who.password);
  const proven = (ago: string, assurance = 'phishing_resistant') =>
    heed.rows('UPDATE people.session SET proven_at = now() - $2::interval, assurance = $3 WHERE user_id = $1', [
      member.userId,
      ago,
      assurance,
    ]);
  const aPasskey = (who = member) =>
    heed.rows(
      `INSERT INTO people.passkey (user_id, id, credential_id, public_key, counter, transports, name)
       VALUES ($1, gen_random_uuid(), gen_random_uuid()::text, '\\x00', 0, '{}', 'Key')`,
      [who.userId],
    );
  const trail = async () => {
    const rows = await heed.rows<{ action: string }>(
      "SELECT action FROM platform.audit_entry WHERE chain_id = $1 AND action LIKE 'account.%' ORDER BY seq",
      [member.organisationId],
    );
    return rows.map(({ action }) => action);
  };

  const byCode = async (who: MemberUnderTest, code: string) => {
    const agent = heed.anyone();
    const { body } = await agent.post('/api/v1/session').send({ email: who.email, password: who.password });
    const done = await agent
      .post('/api/v1/session/second-factor')
      .send({ challenge: body.challenge, method: 'recovery_code', code })
      .expect(201);
    return agent.set('X-CSRF-Token', done.body.csrfToken);
  };

  it('tells how the person signs in, and nothing secret', async () => {
    const agent = await signedIn();
    const { status, body } = await agent.get(ACCOUNT);
    expect(status).toBe(200);
    expect(body).toEqual({
      name: 'A person',
      email: member.email,
      demonstration: false,
      passwordChangedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      totp: false,
      recoveryCodesLeft: 0,
      passkeys: [],
      oidc: false,
      assurance: 'phishing_resistant',
      neededAssurance: 'two_factor',
      stepUpBy: ['password'],
    });
    await heed.anyone().get(ACCOUNT).expect(401);
  });

  it('is open before the second factor is there, and the work is not', async () => {
    const agent = await signedIn();
    await proven('0', 'password');
    await agent.get(ACCOUNT).expect(200);
    const refusal = await agent.get('/api/v1/me/commitments');
    expect([refusal.status, refusal.body.code]).toEqual([403, 'session.second_factor_missing']);
    await agent.post(`${ACCOUNT}/totp`).expect(201);
  });

  it('takes an authenticator app once its first code was right, and opens everything', async () => {
    const agent = await signedIn();
    await proven('0', 'password');
    const { body } = await agent.post(`${ACCOUNT}/totp`).expect(201);
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.uri).toContain(body.secret);
    const wrong = await agent.post(`${ACCOUNT}/totp/confirm`).send({ code: '000000' });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'session.wrong_credentials']);
    expect((await agent.get(ACCOUNT)).body).toMatchObject({ totp: false, assurance: 'password' });
    const app = await anAuthenticator(heed, member);
    expect(app.codes).toHaveLength(10);
    const [kept] = await heed.rows<{ row: string }>(
      "SELECT string_agg(to_jsonb(c)::text, '') AS row FROM people.credential c WHERE user_id = $1 AND kind = 'totp'",
      [member.userId],
    );
    expect(kept?.row).not.toMatch(/[A-Z2-7]{32}/);
    expect(await trail()).toEqual(['account.totp_enrolled']);
  });

  it('raises the session that enrols the app, under another cookie, and ends the others', async () => {
    const other = await signedIn();
    const agent = heed.anyone();
    const opened = await agent.post('/api/v1/session').send({ email: member.email, password: member.password });
    agent.set('X-CSRF-Token', opened.body.csrfToken);
    const { body } = await agent.post(`${ACCOUNT}/totp`).expect(201);
    const confirmed = await agent.post(`${ACCOUNT}/totp/confirm`).send({ code: generateSync({ secret: body.secret }) });
    const [before, after] = [opened, confirmed].map(
      ({ headers }) => [headers['set-cookie'] ?? ''].flat()[0]?.split(';')[0],
    );
    expect(after).not.toBe(before);
    expect((await agent.get('/api/v1/session')).body).toMatchObject({ assurance: 'two_factor' });
    await heed
      .anyone()
      .get('/api/v1/session')
      .set('Cookie', before ?? '')
      .expect(401);
    await other.get('/api/v1/session').expect(401);
  });

  it('changes the password, ends all other sessions and personal tokens, and takes the former one no more', async () => {
    const other = await signedIn();
    const agent = await signedIn();
    const made = await agent
      .post('/api/v1/tokens')
      .set('Idempotency-Key', randomUUID())
      .send({ name: 'A script', scopes: ['read'], days: 7 })
      .expect(201);
    const script = heed.anyone().set('Authorization', `Bearer ${made.body.token}`);
    await script.get('/api/v1/session').expect(200);
    await agent.put(`${ACCOUNT}/password`).send({ password: BETTER }).expect(204);
    await other.get('/api/v1/session').expect(401);
    await script.get('/api/v1/session').expect(401);
    await agent.get('/api/v1/session').expect(200);
    const sign = (password: string) => heed.anyone().post('/api/v1/session').send({ email: member.email, password });
    expect([(await sign(member.password)).status, (await sign(BETTER)).status]).toEqual([401, 201]);
    expect(await trail()).toContain('account.password_changed');
    expect(JSON.stringify(await heed.rows('SELECT canonical FROM platform.audit_entry'))).not.toContain(BETTER);
  });

  it('takes a password in whatever form its accents came', async () => {
    const agent = await signedIn();
    await agent
      .put(`${ACCOUNT}/password`)
      .send({ password: 'la marée d’été à Orvé'.normalize('NFD') })
      .expect(204);
    const answer = await heed
      .anyone()
      .post('/api/v1/session')
      .send({ email: member.email, password: 'la marée d’été à Orvé'.normalize('NFC') });
    expect(answer.status).toBe(201);
  });

  it.each([
    ['gannet larch 7', 'isLength'],
    ['passwordpassword2024', 'commonPassword'],
    ['An organisation heed', 'commonPassword'],
  ])('refuses the password %j: %s', async (password, reason) => {
    const agent = await signedIn();
    const refusal = await agent.put(`${ACCOUNT}/password`).send({ password });
    expect([refusal.status, refusal.body.code]).toEqual([400, 'request.invalid']);
    expect(refusal.body.fields).toEqual([expect.objectContaining({ field: 'password', reason })]);
  });

  it('takes a shorter password beside a second factor, which then stays', async () => {
    const reader = await aMember(heed, { roles: ['reader'] });
    const app = await anAuthenticator(heed, reader);
    const agent = await byCode(reader, app.codes[0] ?? '');
    await agent.put(`${ACCOUNT}/password`).send({ password: 'vk3!hZ9p' }).expect(204);
    const short = await agent.delete(`${ACCOUNT}/totp`);
    expect([short.status, short.body.code]).toEqual([409, 'account.password_short']);
    await agent.put(`${ACCOUNT}/password`).send({ password: BETTER }).expect(204);
    await agent.delete(`${ACCOUNT}/totp`).expect(204);
    expect((await agent.get(ACCOUNT)).body).toMatchObject({ totp: false, recoveryCodesLeft: 0 });
  });

  it('does not lose the last factor that the roles ask for', async () => {
    const app = await anAuthenticator(heed, member);
    const agent = await byCode(member, app.codes[0] ?? '');
    const refusal = await agent.delete(`${ACCOUNT}/totp`);
    expect([refusal.status, refusal.body.code]).toEqual([409, 'account.last_factor']);
    await aPasskey();
    await agent.delete(`${ACCOUNT}/totp`).expect(204);
    expect(await trail()).toEqual(['account.totp_enrolled', 'account.totp_removed']);
  });

  it('asks who needs a passkey, and has one, for that passkey before anything is changed', async () => {
    const admin = await aMember(heed, { roles: ['administrator'] });
    const app = await anAuthenticator(heed, admin);
    await aPasskey(admin);
    const agent = await byCode(admin, app.codes[0] ?? '');
    for (const attempt of [
      agent.put(`${ACCOUNT}/password`).send({ password: BETTER }),
      agent.post(`${ACCOUNT}/totp`),
      agent.delete(`${ACCOUNT}/totp`),
      agent.post(`${ACCOUNT}/recovery-codes`),
    ]) {
      const refusal = await attempt;
      expect([refusal.status, refusal.body.code]).toEqual([403, 'account.passkey_needed']);
    }
  });

  it('makes recovery codes anew, which end the former ones, and none where they stand in for nothing', async () => {
    const none = await (await signedIn()).post(`${ACCOUNT}/recovery-codes`);
    expect([none.status, none.body.code]).toEqual([409, 'account.no_factor']);
    const app = await anAuthenticator(heed, member);
    const agent = await byCode(member, app.codes[0] ?? '');
    const { body } = await agent.post(`${ACCOUNT}/recovery-codes`).expect(201);
    expect(new Set([...body.codes, ...app.codes]).size).toBe(20);
    const { body: step } = await heed
      .anyone()
      .post('/api/v1/session')
      .send({ email: member.email, password: member.password });
    const former = await heed
      .anyone()
      .post('/api/v1/session/second-factor')
      .send({ challenge: step.challenge, method: 'recovery_code', code: app.codes[1] });
    expect(former.status).toBe(401);
  });

  describe('asks for a fresh proof', () => {
    const changes = [
      ['put', '/password', { password: BETTER }],
      ['post', '/totp', {}],
      ['post', '/totp/confirm', { code: '123456' }],
      ['delete', '/totp', {}],
      ['post', '/recovery-codes', {}],
    ] as const;

    it.each(changes)('before %s %s', async (method, path, body) => {
      const agent = await signedIn();
      await proven('11 minutes');
      const refusal = await agent[method](`${ACCOUNT}${path}`).send(body);
      expect([refusal.status, refusal.body.code]).toEqual([403, 'session.step_up_required']);
    });

    it('which the password is where there is nothing else', async () => {
      const agent = await signedIn();
      await proven('11 minutes', 'password');
      const wrong = await agent.post('/api/v1/session/step-up').send({ method: 'password', code: 'not this one' });
      expect([wrong.status, wrong.body.code]).toEqual([401, 'session.wrong_credentials']);
      const right = await agent.post('/api/v1/session/step-up').send({ method: 'password', code: member.password });
      expect([right.status, right.body.assurance]).toEqual([200, 'password']);
      await agent.post(`${ACCOUNT}/totp`).expect(201);
    });

    it('which is a code where there is an app; the password proves nothing more', async () => {
      const app = await anAuthenticator(heed, member);
      const agent = await byCode(member, app.codes[0] ?? '');
      await proven('11 minutes', 'two_factor');
      const by = (method: string, code: string) => agent.post('/api/v1/session/step-up').send({ method, code });
      expect((await by('password', member.password)).status).toBe(401);
      expect((await by('totp', '000000')).status).toBe(401);
      const code = await app.code();
      expect((await by('totp', code)).body).toMatchObject({ assurance: 'two_factor' });
      expect((await by('totp', code)).status).toBe(401);
      await agent.post(`${ACCOUNT}/recovery-codes`).expect(201);
    });

    it('which an app that was just confirmed raises to two factors', async () => {
      const app = await anAuthenticator(heed, member);
      const agent = await byCode(member, app.codes[0] ?? '');
      await proven('0', 'password');
      await agent
        .post('/api/v1/session/step-up')
        .send({ method: 'totp', code: await app.code() })
        .expect(200);
      expect((await agent.get('/api/v1/session')).body).toMatchObject({ assurance: 'two_factor' });
    });
  });
});
