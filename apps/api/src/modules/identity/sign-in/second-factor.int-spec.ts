import type { SecondFactorView } from '@heed/contracts';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { anAuthenticator, type AuthenticatorUnderTest } from '../../../../test/an-authenticator';
import { aHeedApp } from '../../../../test/app';

const PATH = '/api/v1/session/second-factor';

describe('A sign-in in two steps', () => {
  const heed = aHeedApp('empty');
  let member: MemberUnderTest;
  let app: AuthenticatorUnderTest;
  beforeEach(async () => {
    member = await aMember(heed);
    app = await anAuthenticator(heed, member);
  });
  const first = async (agent = heed.anyone()): Promise<SecondFactorView> => {
    const answer = await agent.post('/api/v1/session').send({ email: member.email, password: member.password });
    expect(answer.status).toBe(202);
    return answer.body;
  };
  const second = (challenge: string, method: string, code: string, agent = heed.anyone()) =>
    agent.post(PATH).send({ challenge, method, code });
  const trail = async () => {
    const rows = await heed.rows<{ action: string }>(
      'SELECT action FROM platform.audit_entry WHERE chain_id = $1 ORDER BY seq',
      [member.organisationId],
    );
    return rows.map(({ action }) => action);
  };

  it('opens no session for the password alone, and says what may follow', async () => {
    const agent = heed.anyone();
    const answer = await first(agent);
    expect(answer.challenge).toMatch(/^[\w-]{43}$/);
    expect(answer.methods).toEqual(['totp', 'recovery_code']);
    expect(Date.parse(answer.expiresAt) - Date.now()).toBeGreaterThan(4 * 60_000);
    expect(Date.parse(answer.expiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
    await agent.get('/api/v1/session').expect(401);
    const [kept] = await heed.rows<{ row: string }>(
      "SELECT to_jsonb(c)::text AS row FROM people.challenge c WHERE user_id = $1 AND kind = 'second_factor'",
      [member.userId],
    );
    expect(kept?.row).not.toContain(answer.challenge);
  });

  it('opens one with two factors by a code of the app, and notes the day', async () => {
    const agent = heed.anyone();
    const { challenge } = await first(agent);
    const done = await second(challenge, 'totp', await app.code(), agent);
    expect([done.status, done.body.assurance]).toEqual([201, 'two_factor']);
    expect((await agent.get('/api/v1/session')).body.abilities).toContain('update.draft');
    const [account] = await heed.rows<{ today: boolean }>(
      'SELECT last_signed_in_on = current_date AS today FROM people.user_account WHERE id = $1',
      [member.userId],
    );
    expect(account?.today).toBe(true);
  });

  it('takes no code twice, nor one of an earlier step, of two at once one', async () => {
    const code = await app.code();
    expect((await second((await first()).challenge, 'totp', code)).status).toBe(201);
    expect((await second((await first()).challenge, 'totp', code)).status).toBe(401);
    expect((await second((await first()).challenge, 'totp', app.codeAt(-1))).status).toBe(401);
    const next = app.codeAt(1);
    const challenges = [await first(), await first()];
    const both = await Promise.all(challenges.map(({ challenge }) => second(challenge, 'totp', next)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it('takes a recovery code once, also when it comes twice at the same moment', async () => {
    const [code = '', other = ''] = app.codes;
    const challenges = [await first(), await first(), await first()];
    const all = await Promise.all(challenges.map(({ challenge }) => second(challenge, 'recovery_code', code)));
    expect(all.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
    expect((await second((await first()).challenge, 'recovery_code', code)).status).toBe(401);
    const typed = other.toUpperCase().replaceAll('-', ' ');
    expect((await second((await first()).challenge, 'recovery_code', typed)).status).toBe(201);
    const [left] = await heed.rows<{ count: string }>(
      'SELECT count(*) FROM people.recovery_code WHERE user_id = $1 AND used_at IS NULL',
      [member.userId],
    );
    expect(left?.count).toBe('8');
  });

  it('answers a wrong code, and a challenge that is used, over, tried too often or unknown, alike', async () => {
    const used = await first();
    await second(used.challenge, 'totp', await app.code()).expect(201);
    const over = await first();
    await heed.rows(
      "UPDATE people.challenge SET expires_at = now() - interval '1 second' WHERE user_id = $1 AND used_at IS NULL",
      [member.userId],
    );
    const tried = await first();
    for (let attempt = 1; attempt <= 5; attempt += 1) await second(tried.challenge, 'totp', '000000').expect(401);
    const open = await first();
    const right = await app.code();
    const answers = [
      await second(used.challenge, 'totp', right),
      await second(over.challenge, 'totp', right),
      await second(tried.challenge, 'totp', right),
      await second('A'.repeat(43), 'totp', right),
      await second(open.challenge, 'totp', '000000'),
      await second(open.challenge, 'recovery_code', '000000-000000-000000-000000'),
    ];
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect({ ...body, requestId: '' }).toEqual({ ...answers[0]?.body, requestId: '' });
      expect(body.code).toBe('session.wrong_credentials');
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect((await second(open.challenge, 'totp', right)).status).toBe(201);
  });

  it('is refused once the account is disabled or its password changed', async () => {
    const { challenge } = await first();
    await heed.rows('UPDATE people.user_account SET disabled_at = now() WHERE id = $1', [member.userId]);
    expect((await second(challenge, 'totp', await app.code())).status).toBe(401);
    await heed.rows('UPDATE people.user_account SET disabled_at = NULL WHERE id = $1', [member.userId]);
    const agent = heed.anyone();
    const mine = await second((await first(agent)).challenge, 'totp', await app.code(), agent);
    const waiting = await first();
    await agent
      .put('/api/v1/account/password')
      .set('X-CSRF-Token', mine.body.csrfToken)
      .send({ password: 'gannet tureen larch' })
      .expect(204);
    expect((await second(waiting.challenge, 'totp', await app.code())).status).toBe(401);
  });

  it('leaves a trail of what opened and what was refused, without a code in it', async () => {
    const { challenge } = await first();
    await second(challenge, 'totp', '000000').expect(401);
    await second(challenge, 'recovery_code', app.codes[0] ?? '').expect(201);
    expect((await trail()).slice(-2)).toEqual(['session.refused', 'session.opened']);
    const entries = await heed.rows<{ canonical: string }>('SELECT canonical FROM platform.audit_entry');
    expect(JSON.stringify(entries)).not.toMatch(new RegExp([challenge, '000000"', ...app.codes].join('|')));
  });

  it.each<[object, string]>([
    [{ method: 'totp', code: '123456' }, 'challenge'],
    [{ challenge: 'short', method: 'totp', code: '123456' }, 'challenge'],
    [{ challenge: 'A'.repeat(43), method: 'password', code: '123456' }, 'method'],
    [{ challenge: 'A'.repeat(43), method: 'totp', code: '1' }, 'code'],
  ])('refuses %j, naming the field', async (body, field) => {
    const refusal = await heed.anyone().post(PATH).send(body);
    expect([refusal.status, refusal.body.fields[0].field]).toEqual([400, field]);
  });
});

describe('Guessing at codes', () => {
  const heed = aHeedApp('empty', { HEED_RATE_LIMITS: 'on' });

  it('is held up after ten failures, whatever the challenge', async () => {
    const member = await aMember(heed);
    const app = await anAuthenticator(heed, member);
    const attempt = async (code: string) => {
      const { body } = await heed
        .anyone()
        .post('/api/v1/session')
        .send({ email: member.email, password: member.password });
      return heed.anyone().post(PATH).send({ challenge: body.challenge, method: 'totp', code });
    };
    for (let count = 0; count < 10; count += 1) expect((await attempt('000000')).status).toBe(401);
    const held = await attempt(await app.code());
    expect([held.status, held.body.code]).toEqual([429, 'rate.exceeded']);
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(50);
  }, 60_000);
});
