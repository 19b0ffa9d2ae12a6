import { randomUUID } from 'node:crypto';
import type { PageView, UpdateRow } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';
import { aState, commitmentOf, type StateUnderTest } from '../../../test/a-state';
import { updateContent } from '../../../test/update-content';

const TRAINING = 'igwg-8-migration/4(c)';
const QUEUE = '/api/v1/updates?scope=queue';

const CONTENT = updateContent({
  status: 'partially_implemented',
  narrative: 'Two of three regions have trained all border officers.',
});

describe('the queue of a State’s publisher', () => {
  const heed = aHeedApp();
  let aus: StateUnderTest;
  let fra: StateUnderTest;
  let updateId: string;

  const queueOf = async (email: string, password: string): Promise<PageView<UpdateRow>> =>
    (await (await heed.as(email, password)).get(QUEUE).expect(200)).body;

  beforeAll(async () => {
    aus = await aState(heed, 'AUS');
    fra = await aState(heed, 'FRA');
    const commitmentId = await commitmentOf(heed, 'state-aus', TRAINING);
    const ministry = await heed.as(aus.ministry, aus.password);
    const drafted = await ministry
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ ...CONTENT, commitmentId })
      .expect(201);
    updateId = drafted.body.id;
  });

  it('does not show a draft, and shows what was sent', async () => {
    expect((await queueOf(aus.nmirf, aus.password)).items).toEqual([]);
    const ministry = await heed.as(aus.ministry, aus.password);
    await ministry.post(`/api/v1/updates/${updateId}/submit`).set('If-Match', '"1"').expect(200);
    const { items } = await queueOf(aus.nmirf, aus.password);
    expect(items).toEqual([
      expect.objectContaining({ id: updateId, state: 'submitted', submittedAt: expect.any(String) }),
    ]);
  });

  it('leaves an entry for whoever reads it, where there is anything of others in it, and none for an empty one', async () => {
    const reads = () => heed.rows("SELECT FROM platform.audit_entry WHERE action = 'queue.read'");
    const before = (await reads()).length;
    await queueOf(fra.nmirf, fra.password);
    expect(await reads()).toHaveLength(before);
    await queueOf(aus.nmirf, aus.password);
    expect(await reads()).toHaveLength(before + 1);
    const trail = await (await heed.as(aus.nmirf, aus.password)).get('/api/v1/audit/entries?action=queue.read');
    expect(trail.body.items[0]).toMatchObject({ action: 'queue.read', post: 'Desk officer' });
    const ministry = await (await heed.as(aus.ministry, aus.password)).get('/api/v1/audit/entries?action=queue.read');
    expect(ministry.body.items).toEqual([]);
  });

  it('belongs to an organisation whose name everyone in the State is told', async () => {
    for (const email of [aus.ministry, aus.nmirf]) {
      const { body } = await (await heed.as(email, aus.password)).get('/api/v1/session').expect(200);
      expect(body.publisher).toEqual({ name: 'A nmirf of AUS' });
    }
  });

  it('shows nothing of what was returned, while its author goes on with it', async () => {
    const [nmirf, ministry] = [await heed.as(aus.nmirf, aus.password), await heed.as(aus.ministry, aus.password)];
    const seen = async () => (await queueOf(aus.nmirf, aus.password)).items.map(({ id }) => id);
    expect(await seen()).toContain(updateId);
    await nmirf
      .post(`/api/v1/updates/${updateId}/return`)
      .set('If-Match', '"2"')
      .send({ comment: 'Say which region.' })
      .expect((answer) => expect([answer.status, answer.body]).toEqual([expect.any(Number), expect.anything()]));
    expect(await seen()).not.toContain(updateId);
    const again = await ministry.put(`/api/v1/updates/${updateId}`).set('If-Match', '"3"').send(CONTENT).expect(200);
    expect(await seen()).not.toContain(updateId);
    await ministry.post(`/api/v1/updates/${updateId}/submit`).set('If-Match', `"${again.body.version}"`).expect(200);
    expect(await seen()).toContain(updateId);
  });

  it('is not the queue of another State', async () => {
    expect((await queueOf(fra.nmirf, fra.password)).items).toEqual([]);
  });

  it('is the organisation’s own where no publisher stands between: one sends, a validator finds it', async () => {
    const [ngo, parliament] = [await heed.as(aus.ngo, aus.password), await heed.as(aus.parliament, aus.password)];
    expect((await queueOf(aus.ngo, aus.password)).items).toEqual([]);
    const commitmentId = await commitmentOf(heed, 'state-aus', TRAINING);
    const drafted = await ngo
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ ...CONTENT, commitmentId })
      .expect(201);
    expect(drafted.body.decidedBy).toBe('organisation');
    await ngo.post(`/api/v1/updates/${drafted.body.id}/submit`).set('If-Match', '"1"').expect(200);
    expect((await queueOf(aus.ngo, aus.password)).items.map(({ id }) => id)).toEqual([drafted.body.id]);
    expect((await queueOf(aus.nmirf, aus.password)).items.map(({ id }) => id)).toEqual([updateId]);
    for (const email of [aus.otherNgo, aus.parliament]) expect((await queueOf(email, aus.password)).items).toEqual([]);
    await parliament.get(`/api/v1/updates/${drafted.body.id}`).expect(404);
    const cleared = await ngo.post(`/api/v1/updates/${drafted.body.id}/clear`).set('If-Match', '"2"').expect(200);
    expect(cleared.body.state).toBe('cleared');
  });

  it.each(['ministry', 'otherMinistry'] as const)('is refused to a %s', async (who) => {
    const answer = await (await heed.as(aus[who], aus.password)).get(QUEUE);
    expect([answer.status, answer.body.code]).toEqual([403, 'access.denied']);
  });

  it('is refused to who is not signed in', async () => {
    const answer = await heed.anyone().get(QUEUE);
    expect([answer.status, answer.body.code]).toEqual([401, 'session.required']);
  });
});
