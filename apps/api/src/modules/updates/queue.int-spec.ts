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

  it('belongs to an organisation whose name everyone in the State is told', async () => {
    for (const email of [aus.ministry, aus.nmirf]) {
      const { body } = await (await heed.as(email, aus.password)).get('/api/v1/session').expect(200);
      expect(body.publisher).toEqual({ name: 'A nmirf of AUS' });
    }
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
