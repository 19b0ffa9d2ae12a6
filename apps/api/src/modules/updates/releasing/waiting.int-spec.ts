import { randomUUID } from 'node:crypto';
import type { PageView, UpdateRow, UpdateView } from '@heed/contracts';
import { commitmentOf } from '../../../../test/a-state';
import { anOrganisation, type OrganisationUnderTest } from '../../../../test/an-organisation';
import { aHeedApp } from '../../../../test/app';
import { WeeklyRelease } from './weekly-release';
import { updateContent } from '../../../../test/update-content';

const MONDAY = /^\d{4}-\d{2}-\d{2}$/;

describe('An account that waits for its batch', () => {
  const heed = aHeedApp();
  let author: OrganisationUnderTest;
  let agent: Awaited<ReturnType<typeof heed.as>>;

  const publishesAs = (choice: string) =>
    heed.rows('UPDATE people.organisation SET publishes_as = $2 WHERE id = $1', [author.id, choice]);
  const read = async (id: string): Promise<UpdateView> => (await agent.get(`/api/v1/updates/${id}`).expect(200)).body;
  const list = async (scope: string): Promise<UpdateRow[]> => {
    const { body }: { body: PageView<UpdateRow> } = await agent.get(`/api/v1/updates?scope=${scope}`).expect(200);
    return body.items;
  };
  const move = async ({ id, version }: UpdateView, step: string): Promise<UpdateView> =>
    (await agent.post(`/api/v1/updates/${id}/${step}`).set('If-Match', `"${version}"`).expect(200)).body;
  const draft = async (key: string): Promise<UpdateView> => {
    const commitmentId = await commitmentOf(heed, 'state-aus', key);
    const answer = agent.post('/api/v1/updates').set('Idempotency-Key', randomUUID());
    return (await answer.send({ ...updateContent(), commitmentId }).expect(201)).body;
  };

  beforeAll(async () => {
    author = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    agent = await heed.as(author.email, author.password);
    await publishesAs('withheld');
  });
  afterEach(() => publishesAs('withheld'));

  it('tells its day in every list, and to its author the name in which it waits and stands', async () => {
    const drafted = await draft('igwg-8-migration/4(c)');
    expect(drafted).toMatchObject({ releaseOn: null, publicName: null });
    const waiting = await move(await move(await move(drafted, 'submit'), 'clear'), 'publish');
    expect(waiting).toMatchObject({ releaseOn: expect.stringMatching(MONDAY), publicName: 'Name withheld' });
    for (const scope of ['mine', 'queue'])
      expect(await list(scope)).toEqual([
        expect.objectContaining({ id: waiting.id, state: 'cleared', releaseOn: waiting.releaseOn }),
      ]);
    await publishesAs('named');
    expect((await read(waiting.id)).publicName).toBe('Name withheld');
    await heed.rows(
      "UPDATE working.status_update SET release_on = date_trunc('week', now(), 'UTC')::date WHERE id = $1",
      [waiting.id],
    );
    expect(await heed.app.get(WeeklyRelease, { strict: false }).run()).toBe(1);
    expect(await read(waiting.id)).toMatchObject({ state: 'published', releaseOn: null, publicName: 'Name withheld' });
    await agent.post(`/api/v1/published-updates/${waiting.id}/withdraw`).send({}).expect(204);
    expect(await read(waiting.id)).toMatchObject({ state: 'published', publicName: null });
  });

  it('was not returned when it is taken back: it waits for nobody, and is told from what was', async () => {
    const sent = await move(await draft('igwg-8-migration/4(a)'), 'submit');
    const comment = { comment: 'Say when.' };
    await agent
      .post(`/api/v1/updates/${sent.id}/return`)
      .set('If-Match', `"${sent.version}"`)
      .send(comment)
      .expect(204);
    const returned = await read(sent.id);
    expect(returned).toMatchObject({ state: 'returned', submittedAt: expect.any(String) });
    const waiting = await move(await move(await move(returned, 'submit'), 'clear'), 'publish');
    await agent.post(`/api/v1/published-updates/${sent.id}/withdraw`).send({ reason: 'Not yet.' }).expect(204);
    expect(await read(sent.id)).toMatchObject({ state: 'returned', submittedAt: null, releaseOn: null });
    expect((await list('queue')).map(({ id }) => id)).not.toContain(waiting.id);
    expect((await list('mine')).map(({ id }) => id)).toContain(waiting.id);
    expect((await move(await read(sent.id), 'submit')).submittedAt).toEqual(expect.any(String));
  });

  it('needs as many statements for a list, however many wait', async () => {
    const statements = () => heed.statements(() => agent.get('/api/v1/updates?scope=mine').expect(200));
    const before = (await statements()).length;
    await move(await draft('igwg-8-migration/4(b)'), 'publish');
    expect((await statements()).length).toBe(before);
  });
});
