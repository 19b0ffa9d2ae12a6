import { randomUUID } from 'node:crypto';
import type { HandoverPostView, OpenWorkView, PageView, SettledView } from '@heed/contracts';
import { aColleague } from '../../../../test/a-colleague';
import { aState, commitmentOf, type StateUnderTest } from '../../../../test/a-state';
import { aHeedApp } from '../../../../test/app';

describe('Handing over', () => {
  const heed = aHeedApp();
  type Agent = Awaited<ReturnType<typeof heed.as>>;
  let aus: StateUnderTest;
  let ministry: Agent;

  const as = (email: string) => heed.as(email, aus.password);
  const posts = async (agent: Agent): Promise<HandoverPostView[]> => {
    const answer = await agent.get('/api/v1/handover').expect(200);
    const page: PageView<HandoverPostView> = answer.body;
    return page.items;
  };
  const open = async (agent: Agent, post: string, query = ''): Promise<PageView<OpenWorkView>> => {
    const answer = await agent.get(`/api/v1/handover/${encodeURIComponent(post)}${query}`).expect(200);
    const page: PageView<OpenWorkView> = answer.body;
    return page;
  };

  beforeAll(async () => {
    aus = await aState(heed, 'AUS');
    ministry = await as(aus.ministry);
    const commitmentId = await commitmentOf(heed, 'state-aus', 'igwg-8-migration/4(a)');
    await ministry.post('/api/v1/updates').set('Idempotency-Key', randomUUID()).send({ commitmentId }).expect(201);
  });

  it('shows what is open on each post, and who holds it', async () => {
    const [desk] = await posts(ministry);
    expect(desk).toMatchObject({
      name: 'Desk officer',
      holders: ['A person'],
      formerHolders: [],
      updates: 1,
      imports: 0,
    });
    expect(desk?.assignments).toBeGreaterThan(1);
  });

  it('lists the work page by page, each row once', async () => {
    const whole = (await open(ministry, 'Desk officer', '?limit=200')).items;
    const paged: OpenWorkView[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: PageView<OpenWorkView> = await open(ministry, 'Desk officer', `?limit=7${next && `&after=${next}`}`);
      paged.push(...page.items);
      next = page.next;
    }
    expect(paged.slice(0, whole.length)).toEqual(whole);
    expect(new Set(paged.map(({ kind, id }) => kind + id)).size).toBe(paged.length);
    expect(whole.filter(({ kind }) => kind === 'update')).toMatchObject([{ state: 'draft' }]);
  });

  it('moves all of it to another post at once, which then simply has it', async () => {
    await ministry
      .post('/api/v1/posts')
      .set('Idempotency-Key', randomUUID())
      .send({ name: 'Focal / point' })
      .expect(201);
    const [before] = await posts(ministry);
    const answer = await ministry.post('/api/v1/handover/Desk%20officer').send({ to: 'Focal / point' }).expect(200);
    const settled: SettledView = answer.body;
    expect(settled).toEqual({ updates: 1, assignments: before?.assignments, imports: 0 });
    const after = await posts(ministry);
    expect(after.map(({ name, updates, assignments }) => [name, updates, assignments])).toEqual([
      ['Desk officer', 0, 0],
      ['Focal / point', 1, before?.assignments],
    ]);
    expect((await open(ministry, 'Focal / point')).items.length).toBeGreaterThan(0);
    const entries = await heed.rows("SELECT FROM platform.audit_entry WHERE action = 'handover.settled'");
    expect(entries).toHaveLength(1);
    const reads = await heed.rows("SELECT FROM platform.audit_entry WHERE action = 'handover.read'");
    expect(reads).toHaveLength(1); // of the other post, not of one's own
    await ministry.post('/api/v1/handover/Focal%20%2F%20point').send({ to: 'Desk officer' }).expect(200);
  });

  it('stays with the post when its holder leaves', async () => {
    const [row] = await heed.rows<{ userId: string; organisationId: string }>(
      `SELECT m.user_id AS "userId", m.organisation_id AS "organisationId" FROM people.membership m
       JOIN people.user_account u ON u.id = m.user_id WHERE u.email = $1`,
      [aus.ministry],
    );
    if (!row) throw new Error('no ministry');
    const head = { ...row, email: aus.ministry, password: aus.password };
    const leaver = await aColleague(heed, head, { post: 'Archive' });
    const commitmentId = await commitmentOf(heed, 'state-aus', 'igwg-8-migration/4(e)');
    await (
      await as(leaver.email)
    )
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ commitmentId })
      .expect(201);
    await ministry.delete(`/api/v1/people/${leaver.userId}`).expect(204);
    const left = (await posts(ministry)).find(({ name }) => name === 'Archive');
    expect(left).toMatchObject({ holders: [], formerHolders: [{ name: 'A colleague' }], updates: 1 });
    const next = await aColleague(heed, head, { post: 'Archive' });
    const taken = (await posts(await as(next.email))).find(({ name }) => name === 'Archive');
    expect(taken).toMatchObject({ holders: ['A colleague'], updates: 1 });
    await ministry.patch('/api/v1/posts/Archive').send({ name: 'Archives' }).expect(200);
    expect((await open(ministry, 'Archives')).items).toMatchObject([{ kind: 'update', state: 'draft' }]);
  });

  it('is each organisation’s own', async () => {
    for (const email of [aus.otherMinistry, aus.nmirf, aus.ngo, aus.parliament]) {
      const agent = await as(email);
      expect((await posts(agent)).map(({ name, updates }) => [name, updates])).toEqual([['Desk officer', 0]]);
      await agent.get('/api/v1/handover/Focal%20%2F%20point').expect(404);
      await agent.post('/api/v1/handover/Focal%20%2F%20point').send({ to: 'Desk officer' }).expect(404);
      await agent.post('/api/v1/handover/Desk%20officer').send({ to: 'Focal / point' }).expect(400);
    }
    await heed.anyone().get('/api/v1/handover').expect(401);
  });

  it('takes as many statements however much is open', async () => {
    const agent = await as(aus.otherMinistry);
    const few = await heed.statements(() => agent.get('/api/v1/handover').expect(200));
    const nmirf = await as(aus.nmirf);
    expect((await heed.statements(() => nmirf.get('/api/v1/handover').expect(200))).length).toBe(few.length);
  });
});
