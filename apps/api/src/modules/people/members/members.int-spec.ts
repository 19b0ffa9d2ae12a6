import { randomUUID } from 'node:crypto';
import type { PeopleView, PostView } from '@heed/contracts';
import { aColleague } from '../../../../test/a-colleague';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';

describe('People of an organisation', () => {
  const heed = aHeedApp('empty');
  type Agent = Awaited<ReturnType<typeof heed.as>>;
  let head: MemberUnderTest;
  let administrator: Agent;

  const as = ({ email, password }: MemberUnderTest) => heed.as(email, password);
  const people = async (agent: Agent): Promise<PeopleView> => {
    const answer = await agent.get('/api/v1/people').expect(200);
    const view: PeopleView = answer.body;
    return view;
  };
  const change = (agent: Agent, userId: string, body: object, version = 1) =>
    agent.patch(`/api/v1/people/${userId}`).set('If-Match', `"${version}"`).send(body);
  const trail = async (action: string): Promise<number> =>
    (await heed.rows('SELECT FROM platform.audit_entry WHERE action = $1', [action])).length;

  beforeAll(async () => {
    head = await aMember(heed, { roles: ['administrator'] });
    administrator = await as(head);
  });

  it('are known to each other by name and post; addresses and days to administrators alone', async () => {
    const colleague = await aColleague(heed, head);
    const seen = (await people(administrator)).items.find(({ userId }) => userId === colleague.userId);
    expect(seen).toMatchObject({ email: colleague.email, post: 'Desk officer', version: 1 });
    expect(seen?.abilities).toEqual(expect.arrayContaining(['person.change', 'person.remove', 'recovery.begin']));
    const own = (await people(await as(colleague))).items;
    expect(own.map(({ email, lastSignedInOn }) => [email, lastSignedInOn])).toEqual(own.map(() => [null, null]));
    expect(own.flatMap(({ abilities }) => abilities)).not.toContain('person.change');
  });

  it.each(['ohchr', 'operator', 'un_body', 'ngo'] as const)(
    'are not there for the administrator of a %s',
    async (kind) => {
      const colleague = await aColleague(heed, head);
      const stranger = await aMember(heed, { kind, roles: ['administrator'] });
      const agent = await as(stranger);
      expect((await people(agent)).items.map(({ userId }) => userId)).toEqual([stranger.userId]);
      await change(agent, colleague.userId, { roles: ['reader'], post: 'Taken over' }).expect(404);
      await agent.delete(`/api/v1/people/${colleague.userId}`).expect(404);
      await agent.delete(`/api/v1/people/${randomUUID()}`).expect(404);
    },
  );

  it('are out at the next request once their roles change, and the change is written down', async () => {
    const colleague = await aColleague(heed, head, { roles: ['validator'] });
    const agent = await as(colleague);
    await agent.get('/api/v1/session').expect(200);
    await change(administrator, colleague.userId, { roles: ['reader'], post: 'Archivist' }).expect(200);
    await agent.get('/api/v1/session').expect(401);
    await change(administrator, colleague.userId, { roles: ['reader'], post: 'Archivist' }).expect(412);
    expect(await trail('person.changed')).toBe(1);
    const [entry] = await heed.rows<{ canonical: string }>(
      "SELECT canonical FROM platform.audit_entry WHERE action = 'person.changed'",
    );
    expect(entry?.canonical).toContain('"from":["validator"]');
    expect(entry?.canonical).not.toContain('Archivist');
  });

  it('keep a session through another post', async () => {
    const colleague = await aColleague(heed, head);
    const agent = await as(colleague);
    await change(administrator, colleague.userId, { roles: ['contributor'], post: 'Second desk' }).expect(200);
    await agent.get('/api/v1/session').expect(200);
  });

  it('leave with their sessions, tokens and proofs, and their address is free again', async () => {
    const colleague = await aColleague(heed, head);
    const agent = await as(colleague);
    await administrator.delete(`/api/v1/people/${colleague.userId}`).expect(204);
    await agent.get('/api/v1/session').expect(401);
    await heed.anyone().post('/api/v1/session').send({ email: colleague.email, password: head.password }).expect(401);
    expect(await heed.rows('SELECT FROM people.credential WHERE user_id = $1', [colleague.userId])).toHaveLength(0);
    expect((await people(administrator)).items.map(({ userId }) => userId)).not.toContain(colleague.userId);
    await administrator.delete(`/api/v1/people/${colleague.userId}`).expect(404);
  });

  it('do not change their own roles, nor do contributors anybody’s', async () => {
    await change(administrator, head.userId, { roles: ['reader'], post: 'Desk officer' }).expect(403);
    await administrator.delete(`/api/v1/people/${head.userId}`).expect(403);
    const agent = await as(await aColleague(heed, head));
    await change(agent, head.userId, { roles: ['reader'], post: 'Desk officer' }).expect(403);
  });

  it('keep one administrator, also when two take each other out at the same moment', async () => {
    const one = await aMember(heed, { roles: ['administrator'] });
    const other = await aColleague(heed, one, { roles: ['administrator'] });
    const [first, second] = [await as(one), await as(other)];
    const answers = await Promise.all([
      change(first, other.userId, { roles: ['reader'], post: 'Desk officer' }),
      second.delete(`/api/v1/people/${one.userId}`),
    ]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    const left = await heed.rows(
      "SELECT FROM people.membership WHERE organisation_id = $1 AND ended_at IS NULL AND 'administrator' = ANY (roles)",
      [one.organisationId],
    );
    expect(left).toHaveLength(1);
  });

  it('ask for a fresh proof before anybody is changed', async () => {
    const colleague = await aColleague(heed, head);
    const boss = await aColleague(heed, head, { roles: ['administrator'] });
    const agent = await as(boss);
    await heed.rows("UPDATE people.session SET proven_at = now() - interval '11 minutes' WHERE user_id = $1", [
      boss.userId,
    ]);
    const answer = await change(agent, colleague.userId, { roles: ['reader'], post: 'Desk officer' }).expect(403);
    expect(answer.body).toMatchObject({ code: 'session.step_up_required' });
  });

  describe('hold posts', () => {
    const posts = async (agent: Agent): Promise<PostView[]> => {
      const answer = await agent.get('/api/v1/posts').expect(200);
      const views: PostView[] = answer.body;
      return views;
    };
    const patch = (agent: Agent, name: string, body: object) =>
      agent.patch(`/api/v1/posts/${encodeURIComponent(name)}`).send(body);

    it('of which one is the main focal point, and names that follow', async () => {
      const one = await aMember(heed, { roles: ['administrator'] });
      const agent = await as(one);
      await agent
        .post('/api/v1/posts')
        .set('Idempotency-Key', randomUUID())
        .send({ name: 'Reports / drafts' })
        .expect(201);
      await patch(agent, 'Desk officer', { focalPoint: 'main' }).expect(200);
      await patch(agent, 'Reports / drafts', { focalPoint: 'main' }).expect(200);
      expect((await posts(agent)).map(({ name, focalPoint }) => [name, focalPoint])).toEqual([
        ['Reports / drafts', 'main'],
        ['Desk officer', 'alternate'],
      ]);
      const refused = await patch(agent, 'Reports / drafts', { focalPoint: 'none' }).expect(409);
      expect(refused.body).toMatchObject({ code: 'post.main_needed' });
      await patch(agent, 'Desk officer', { name: 'Desk of treaties' }).expect(200);
      expect((await people(agent)).items[0]).toMatchObject({ post: 'Desk of treaties' });
      await patch(agent, 'Desk officer', { name: 'Gone' }).expect(404);
      const taken = [{ field: 'name', reason: 'nameFree' }];
      const renamed = await patch(agent, 'Desk of treaties', { name: 'Reports / drafts' }).expect(409);
      const again = await agent
        .post('/api/v1/posts')
        .set('Idempotency-Key', randomUUID())
        .send({ name: 'Desk of treaties' })
        .expect(409);
      expect([renamed.body.fields, again.body.fields]).toEqual([taken, taken]);
    });

    it('of their own organisation alone', async () => {
      const stranger = await as(await aMember(heed, { roles: ['administrator'] }));
      await heed.rows("INSERT INTO people.post (organisation_id, name) VALUES ($1, 'Secret desk')", [
        head.organisationId,
      ]);
      expect((await posts(stranger)).map(({ name }) => name)).toEqual(['Desk officer']);
      await patch(stranger, 'Secret desk', { name: 'Found' }).expect(404);
      await patch(await as(await aColleague(heed, head)), 'Secret desk', { name: 'Found' }).expect(403);
    });
  });
});
