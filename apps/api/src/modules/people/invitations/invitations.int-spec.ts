import { randomUUID } from 'node:crypto';
import type { InvitedView, NewInvitationView, PeopleView, ProblemView } from '@heed/contracts';
import { aColleague } from '../../../../test/a-colleague';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';

const PASSWORD = 'a long password of one’s own';

describe('An invitation', () => {
  const heed = aHeedApp('empty');
  type Agent = Awaited<ReturnType<typeof heed.as>>;
  let head: MemberUnderTest;
  let administrator: Agent;

  const as = ({ email, password }: MemberUnderTest) => heed.as(email, password);
  const someone = (): string => `${randomUUID()}@example.org`;
  const invite = (agent: Agent, email: string, key = randomUUID()) =>
    agent
      .post('/api/v1/invitations')
      .set('Idempotency-Key', key)
      .send({ email, roles: ['contributor'], post: 'New desk' });
  const invited = async (email: string, agent = administrator): Promise<{ id: string; token: string }> => {
    const answer = await invite(agent, email).expect(201);
    const view: NewInvitationView = answer.body;
    const token = /\/workspace\/join#([\w-]{43})$/.exec(view.link ?? '')?.[1] ?? '';
    return { id: view.id, token };
  };
  const look = (token: string) => heed.anyone().post('/api/v1/invitations/look').send({ token });
  const accept = (token: string, agent = heed.anyone()) =>
    agent.post('/api/v1/invitations/accept').send({ token, name: 'A new person', password: PASSWORD });
  const accounts = (email: string) => heed.rows('SELECT id FROM people.user_account WHERE email = $1', [email]);

  beforeAll(async () => {
    head = await aMember(heed, { roles: ['administrator'] });
    administrator = await as(head);
  });

  it('tells its holder what it opens, and opens it once', async () => {
    const email = someone();
    const { token } = await invited(email.toUpperCase());
    const seen = await look(token).expect(200);
    const view: InvitedView = seen.body;
    expect(view).toMatchObject({ organisation: 'An organisation', post: 'New desk', roles: ['contributor'], email });
    const joined = await accept(token).expect(201);
    expect(joined.body).toEqual({ email, organisation: 'An organisation', newAccount: true });
    await (await heed.as(email, PASSWORD)).get('/api/v1/session').expect(200);
    await accept(token).expect(404);
  });

  it('asks for name and password where nobody is signed in who was invited', async () => {
    const email = someone();
    const { token } = await invited(email);
    const complete = { token, name: 'A new person', password: PASSWORD };
    const stranger = await as(await aMember(heed));
    for (const agent of [heed.anyone(), stranger]) {
      for (const lacking of ['name', 'password']) {
        const body = { ...complete, [lacking]: undefined };
        const refused = await agent.post('/api/v1/invitations/accept').send(body).expect(400);
        expect(refused.body).toMatchObject({
          code: 'request.invalid',
          fields: [{ field: lacking, reason: 'required' }],
        });
      }
    }
    expect(await accounts(email)).toEqual([]);
    await look(token).expect(200);
  });

  it('makes one account of ten that come at once', async () => {
    const email = someone();
    const { token } = await invited(email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 404)]);
    expect(await accounts(email)).toHaveLength(1);
  });

  it('is answered alike when it is unknown, used, revoked, replaced or expired', async () => {
    const [used, revoked, replaced, expired] = [someone(), someone(), someone(), someone()];
    const tokens = [await invited(used), await invited(revoked), await invited(replaced), await invited(expired)];
    await accept(tokens[0]?.token ?? '').expect(201);
    await administrator.delete(`/api/v1/invitations/${tokens[1]?.id}`).expect(204);
    await invited(replaced);
    await heed.rows("UPDATE people.invitation SET expires_at = now() - interval '1 second' WHERE email = $1", [
      expired,
    ]);
    for (const token of [...tokens.map((one) => one.token), 'x'.repeat(43)]) {
      for (const answer of [await look(token), await accept(token)]) {
        const { status, code, detail }: ProblemView = answer.body;
        expect([status, code, detail]).toEqual([404, 'link.not_valid', undefined]);
      }
    }
  });

  it('is done once and answered twice, the second time without the link, which is kept nowhere', async () => {
    const [email, key] = [someone(), randomUUID()];
    const [first, second] = [await invite(administrator, email, key), await invite(administrator, email, key)];
    const [one, two]: NewInvitationView[] = [first.body, second.body];
    expect(two).toEqual({ ...one, link: null });
    const token = one?.link?.split('#')[1] ?? 'none';
    await look(token).expect(200);
    const kept = await heed.rows<{ whole: string }>(
      `SELECT k::text AS whole FROM platform.idempotency_key k UNION ALL SELECT canonical FROM platform.audit_entry
       UNION ALL SELECT o::text FROM platform.outbox o UNION ALL SELECT i::text FROM people.invitation i`,
    );
    expect(kept.filter(({ whole }) => whole.includes(token))).toEqual([]);
    expect(kept.length).toBeGreaterThan(3);
  });

  it('of somebody who has an account is taken up by that account, signed in, and by nobody else', async () => {
    const guest = await aMember(heed);
    const { token } = await invited(guest.email);
    expect((await accept(token).expect(409)).body).toMatchObject({ code: 'invitation.sign_in_first' });
    const told = await heed.rows<{ canonical: string }>(
      "SELECT canonical FROM platform.audit_entry WHERE action = 'invitation.met_account' AND chain_id = $1",
      [guest.organisationId],
    );
    expect(told.map(({ canonical }) => canonical.includes(head.organisationId))).toEqual([true]);
    const stranger = await as(await aMember(heed));
    await accept(token, stranger).expect(409);
    const asThemselves = await as(guest);
    const joined = await asThemselves.post('/api/v1/invitations/accept').send({ token }).expect(201);
    expect(joined.body).toMatchObject({ newAccount: false });
    const memberships = await heed.rows('SELECT FROM people.membership WHERE user_id = $1', [guest.userId]);
    expect(memberships).toHaveLength(2);
    await heed.anyone().post('/api/v1/session').send({ email: guest.email, password: PASSWORD }).expect(401);
  });

  it('is sent by nobody whose role is taken away at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const other = await aColleague(heed, head, { roles: ['administrator'] });
      const agent = await as(other);
      await Promise.all([
        ...Array.from({ length: 6 }, () => invite(agent, someone())),
        administrator
          .patch(`/api/v1/people/${other.userId}`)
          .set('If-Match', '"1"')
          .send({ roles: ['reader'], post: 'Desk officer' })
          .expect(200),
      ]);
      const open = 'SELECT FROM people.invitation WHERE invited_by = $1 AND accepted_at IS NULL AND revoked_at IS NULL';
      expect(await heed.rows(open, [other.userId])).toEqual([]);
    }
  });

  it('is taken up by the person, not by a token of theirs, nor before the second step of signing in', async () => {
    const guest = await aMember(heed);
    const { token } = await invited(guest.email);
    const made = await (
      await as(guest)
    )
      .post('/api/v1/tokens')
      .set('Idempotency-Key', randomUUID())
      .send({ name: 'A script', scopes: ['read'], days: 7 })
      .expect(201);
    const byToken = heed.anyone().set('Authorization', `Bearer ${made.body.token}`);
    await byToken.get('/api/v1/session').expect(200);
    expect((await accept(token, byToken)).status).toBe(409);
    const half = await as(guest);
    await heed.rows("UPDATE people.session SET assurance = 'password' WHERE user_id = $1", [guest.userId]);
    await accept(token, half).expect(409);
    expect(await heed.rows('SELECT FROM people.membership WHERE user_id = $1', [guest.userId])).toHaveLength(1);
  });

  it('of an organisation that is suspended waits until it is reinstated', async () => {
    const { token } = await invited(someone());
    const set = (state: string) =>
      heed.rows('UPDATE people.organisation SET state = $2 WHERE id = $1', [head.organisationId, state]);
    await set('suspended');
    await look(token).expect(404);
    await accept(token).expect(404);
    await set('verified');
    await look(token).expect(200);
  });

  it('brings back whoever left as a new person', async () => {
    const leaver = await aColleague(heed, head);
    await administrator.delete(`/api/v1/people/${leaver.userId}`).expect(204);
    const { token } = await invited(leaver.email);
    await accept(token).expect(201);
    expect(await accounts(leaver.email)).toHaveLength(2);
  });

  it('closes with the role of whoever sent it', async () => {
    const operator = await as(await aMember(heed, { kind: 'operator', roles: ['administrator'] }));
    for (const leave of [
      (_agent: Agent, userId: string) => operator.delete(`/api/v1/installation/accounts/${userId}`),
      (agent: Agent, userId: string) => agent.delete(`/api/v1/people/${userId}`),
      (agent: Agent, userId: string) =>
        agent
          .patch(`/api/v1/people/${userId}`)
          .set('If-Match', '"1"')
          .send({ roles: ['reader'], post: 'Desk officer' }),
    ]) {
      const other = await aColleague(heed, head, { roles: ['administrator'] });
      const { token } = await invited(someone(), await as(other));
      const kept = await invited(someone());
      await look(token).expect(200);
      await leave(administrator, other.userId).expect((response) => expect(response.status).toBeLessThan(300));
      await look(token).expect(404);
      await accept(token).expect(404);
      await look(kept.token).expect(200);
    }
  });

  it('from the demonstration goes to addresses that nobody has', async () => {
    const demonstration = await aMember(heed, { roles: ['administrator'] });
    await heed.rows('UPDATE people.organisation SET demonstration = true WHERE id = $1', [
      demonstration.organisationId,
    ]);
    await heed.rows('UPDATE people.user_account SET demonstration = true WHERE id = $1', [demonstration.userId]);
    const agent = await as(demonstration);
    for (const email of ['minister@interior.gov.zz', 'somebody@real-example.org', 'somebody@notexample.com'])
      expect((await invite(agent, email).expect(400)).body.fields).toEqual([
        { field: 'email', reason: 'inventedAddress' },
      ]);
    for (const email of ['minister@interior.example', `${randomUUID()}@example.org`])
      await invite(agent, email).expect(201);
  });

  it('names a post that says something', async () => {
    const posted = (path: string, body: object) =>
      administrator.post(`/api/v1/${path}`).set('Idempotency-Key', randomUUID()).send(body);
    await posted('invitations', { email: someone(), roles: ['reader'], post: '  ' }).expect(400);
    await posted('posts', { name: ' \t ' }).expect(400);
    await administrator.patch('/api/v1/posts/Desk%20officer').send({ name: '   ' }).expect(400);
  });

  it('is listed for administrators alone, and goes to nobody who belongs already', async () => {
    const email = someone();
    await invited(email);
    const emails = async (agent: Agent): Promise<string[]> => {
      const answer = await agent.get('/api/v1/people').expect(200);
      const view: PeopleView = answer.body;
      return view.invitations.map((one) => one.email);
    };
    const colleague = await aColleague(heed, head);
    expect(await emails(administrator)).toContain(email);
    expect(await emails(await as(colleague))).toEqual([]);
    expect((await invite(administrator, colleague.email).expect(409)).body).toMatchObject({
      code: 'person.member_already',
    });
  });

  it('is an administrator’s to send and to take back, in their own organisation', async () => {
    const { id } = await invited(someone());
    await invite(await as(await aColleague(heed, head)), someone()).expect(403);
    for (const kind of ['ngo', 'ohchr', 'operator'] as const) {
      const stranger = await as(await aMember(heed, { kind, roles: ['administrator'] }));
      await stranger.delete(`/api/v1/invitations/${id}`).expect(404);
    }
    await heed.anyone().post('/api/v1/invitations').send({}).expect(401);
    const bad = { email: 'nobody', roles: ['king'], post: '' };
    await administrator.post('/api/v1/invitations').set('Idempotency-Key', randomUUID()).send(bad).expect(400);
  });
});
