import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitmentView, CountryProgressView, EvidenceView, UpdateRow, UpdateView } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';
import { aState, commitmentOf, type StateUnderTest } from '../../../test/a-state';
import { EvidenceStore } from '../evidence/evidence-store';
import { updateContent } from '../../../test/update-content';

const PDF = readFileSync(join(__dirname, '../../../../../seeds/demonstration/files/training-order.pdf'));
const TRAINING = 'igwg-8-migration/4(c)';
const content = updateContent({
  status: 'partially_implemented',
  narrative: 'Two of three regions have trained all border officers.',
  measures: ['Training order 7/2026'],
  nextSteps: 'The third region follows.',
});

describe('a status update from draft to publication', () => {
  const heed = aHeedApp();
  let aus: StateUnderTest;
  let fra: StateUnderTest;
  let training: string;

  type Agent = Awaited<ReturnType<typeof heed.as>>;
  const as = (email: string) => heed.as(email, aus.password);
  const match = (update: { version: number }) => `"${update.version}"`;
  const draft = async (agent: Agent, commitmentId: string, more: object = {}): Promise<UpdateView> => {
    const answer = await agent
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ ...content, commitmentId, ...more });
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return answer.body;
  };
  const move = async (agent: Agent, update: UpdateView, step: string, body: object = {}): Promise<UpdateView> => {
    const answer = await agent.post(`/api/v1/updates/${update.id}/${step}`).set('If-Match', match(update)).send(body);
    expect([step, answer.status, answer.body]).toEqual([step, 200, expect.anything()]);
    return answer.body;
  };
  const commitment = async (id: string, query = ''): Promise<CommitmentView> =>
    (await heed.anyone().get(`/api/v1/commitments/${id}${query}`).expect(200)).body;
  const progress = async (iso3: string): Promise<CountryProgressView> =>
    (await heed.anyone().get(`/api/v1/countries/${iso3}/progress`).expect(200)).body;

  beforeAll(async () => {
    aus = await aState(heed, 'AUS');
    fra = await aState(heed, 'FRA');
    training = await commitmentOf(heed, 'state-aus', TRAINING);
  });

  /** As a disk would that was restored without its files. */
  const loseFile = async (id: string): Promise<void> => {
    const [row] = await heed.rows<{ key: string }>('SELECT storage_key AS key FROM working.evidence WHERE id = $1', [
      id,
    ]);
    await heed.app.get(EvidenceStore).remove(row?.key ?? '');
  };

  it('goes from a ministry of a real State through its NMIRF to the public record', async () => {
    const before = await progress('AUS');
    const ministry = await as(aus.ministry);
    const nmirf = await as(aus.nmirf);
    const drafted = await draft(ministry, training);
    expect(drafted).toMatchObject({ state: 'draft', status: 'partially_implemented', version: 1 });
    await nmirf.get(`/api/v1/updates/${drafted.id}`).expect(404);

    const attached = await ministry
      .post(`/api/v1/updates/${drafted.id}/evidence`)
      .set('Idempotency-Key', randomUUID())
      .field('title', 'Training order')
      .attach('file', PDF, 'training-order.pdf');
    expect(attached.status).toBe(201);
    const evidence: EvidenceView = attached.body;
    expect(evidence).toMatchObject({
      mediaType: 'application/pdf',
      bytes: PDF.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });

    const sent = await move(ministry, drafted, 'submit');
    await nmirf
      .post(`/api/v1/updates/${drafted.id}/return`)
      .set('If-Match', match(sent))
      .send({ comment: 'Please name the regions.' })
      .expect(204);
    await nmirf.get(`/api/v1/updates/${drafted.id}`).expect(404);
    const returned: UpdateView = (await ministry.get(`/api/v1/updates/${drafted.id}`).expect(200)).body;
    expect(returned.comments).toEqual([expect.objectContaining({ body: 'Please name the regions.' })]);
    const mended = await ministry
      .put(`/api/v1/updates/${drafted.id}`)
      .set('If-Match', match(returned))
      .send({ ...content, narrative: 'North and west have trained all border officers.' });
    expect(mended.status).toBe(200);
    const again = await move(ministry, mended.body, 'submit');
    await ministry.post(`/api/v1/updates/${drafted.id}/clear`).set('If-Match', match(again)).expect(403);
    const cleared = await move(nmirf, again, 'clear');
    expect((await commitment(training)).standing.bearer).toBe('no_information');
    const published = await move(nmirf, cleared, 'publish');
    expect(published.state).toBe('published');

    const public_ = await commitment(training);
    expect(public_.standing).toMatchObject({
      bearer: 'partially_implemented',
      evidenceLevel: 'documented',
      contested: false,
    });
    expect(public_.updates[0]).toMatchObject({
      narrative: 'North and west have trained all border officers.',
      visibility: 'current',
    });
    expect(public_.updates[0]?.evidence[0]).toMatchObject({ sha256: evidence.sha256, title: 'Training order' });
    const file = await heed.anyone().get(`/api/v1/evidence/${evidence.id}/file`).expect(200);
    expect(file.headers['content-disposition']).toMatch(/^attachment/);

    const after = await progress('AUS');
    expect(after.lanes.reported).toBe(before.lanes.reported + 1);
    expect(after.lanes.bearer.partially_implemented ?? 0).toBe((before.lanes.bearer.partially_implemented ?? 0) + 1);
    const audit = await heed.rows<{ action: string }>(
      'SELECT action FROM platform.audit_entry WHERE target_id = $1 OR target_id = $2 ORDER BY at, seq',
      [drafted.id, evidence.id],
    );
    expect(audit.map(({ action }) => action).sort()).toEqual([
      'evidence.attached',
      'update.cleared',
      'update.drafted',
      'update.edited',
      'update.published',
      'update.returned',
      'update.submitted',
      'update.submitted',
    ]);
    const [edit] = await heed.rows<{ changed: string[] }>(
      `SELECT canonical::jsonb #> '{entry,changed}' AS changed FROM platform.audit_entry
       WHERE target_id = $1 AND action = 'update.edited'`,
      [drafted.id],
    );
    expect(edit?.changed).toEqual(['narrative']);
    const outbox = await heed.rows<{ event: string }>(
      "SELECT event FROM platform.outbox WHERE aggregate_id = $1 AND event = 'update.published'",
      [drafted.id],
    );
    expect(outbox).toHaveLength(1);
  });

  it('is contested by an NGO that says "not started", until the NGO withdraws', async () => {
    const ngo = await as(aus.ngo);
    const drafted = await draft(ngo, training, {
      status: 'not_started',
      narrative: 'None of thirty officers had heard of a course.',
    });
    const published = await move(ngo, drafted, 'publish');
    const contested = await commitment(training);
    expect(contested.standing).toMatchObject({ contested: true, contestedBy: 1 });
    expect(contested.standing.contests[0]).toMatchObject({ status: 'not_started', rule: 'lower' });

    await (await as(aus.otherNgo)).post(`/api/v1/published-updates/${published.id}/withdraw`).send({}).expect(403);
    await (await as(aus.nmirf)).post(`/api/v1/published-updates/${published.id}/withdraw`).send({}).expect(403);
    await ngo.post(`/api/v1/published-updates/${published.id}/withdraw`).send({}).expect(204);
    const gone = await commitment(training);
    expect(gone.standing.contested).toBe(false);
    const note = gone.updates.find(({ id }) => id === published.id);
    expect(note).toMatchObject({ visibility: 'withdrawn', narrative: null, status: null });
    const { body: mine } = await ngo.get(`/api/v1/updates?scope=mine&commitment=${training}`).expect(200);
    expect(mine.items).toContainEqual(
      expect.objectContaining({ id: published.id, state: 'published', visibility: 'withdrawn' }),
    );
    expect((await ngo.get(`/api/v1/updates/${published.id}`).expect(200)).body.visibility).toBe('withdrawn');
    expect(JSON.stringify(gone)).not.toContain('thirty officers');
    const [row] = await heed.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM progress.standing_change WHERE commitment_id = $1 AND (contested OR independent_accounts > 0)',
      [training],
    );
    expect(row?.n).toBe(0);
    await ngo.post(`/api/v1/published-updates/${published.id}/withdraw`).send({}).expect(409);
  });

  it('is corrected by a new row that names the old one, which stays', async () => {
    const first = (await commitment(training)).updates.find(
      ({ voice, visibility }) => voice === 'bearer' && visibility === 'current',
    );
    if (!first) throw new Error('the test before published one');
    const ministry = await as(aus.ministry);
    const nmirf = await as(aus.nmirf);
    const sent = await move(
      ministry,
      await draft(ministry, training, { corrects: first.id, status: 'in_progress' }),
      'submit',
    );
    const published = await move(nmirf, await move(nmirf, sent, 'clear'), 'publish');
    const { standing, updates } = await commitment(training);
    expect(standing.bearer).toBe('in_progress');
    expect(updates.find(({ id }) => id === first.id)).toMatchObject({
      visibility: 'superseded',
      supersededBy: published.id,
    });
    expect(updates.find(({ id }) => id === published.id)).toMatchObject({ corrects: first.id, visibility: 'current' });
    const { body: mine } = await ministry.get(`/api/v1/updates?scope=mine&commitment=${training}`).expect(200);
    const became = new Map(mine.items.map((row: UpdateRow) => [row.id, row.visibility]));
    expect([became.get(first.id), became.get(published.id)]).toEqual(['superseded', 'current']);
  });

  it('takes every version back when a corrected account is withdrawn', async () => {
    const ngo = await as(aus.ngo);
    const other = await commitmentOf(heed, 'state-aus', 'igwg-8-migration/4(e)');
    const first = await draft(ngo, other, { narrative: 'Names a witness.' });
    const attached = await ngo
      .post(`/api/v1/updates/${first.id}/evidence`)
      .set('Idempotency-Key', randomUUID())
      .attach('file', PDF, 'visit.pdf');
    await move(ngo, first, 'publish');
    const second = await draft(ngo, other, { corrects: first.id, narrative: 'Names nobody.' });
    await move(ngo, second, 'publish');
    await heed.anyone().get(`/api/v1/evidence/${attached.body.id}/file`).expect(200);
    await loseFile(attached.body.id);
    const lost = await heed.anyone().get(`/api/v1/evidence/${attached.body.id}/file`).expect(404);
    expect([lost.type, lost.body.code]).toEqual(['application/problem+json', 'file.lost']);
    await ngo.post(`/api/v1/published-updates/${second.id}/withdraw`).send({}).expect(204);
    const gone = await commitment(other);
    expect(gone.updates.map(({ visibility }) => visibility)).toEqual(['withdrawn', 'withdrawn']);
    expect(JSON.stringify(gone)).not.toMatch(/Names/);
    await heed.anyone().get(`/api/v1/evidence/${attached.body.id}/file`).expect(404);
  });

  it('lets nobody write for another organisation, country, voice or world', async () => {
    const [otherMinistry, abroad, parliament] = [
      await as(aus.otherMinistry),
      await as(fra.ministry),
      await as(aus.parliament),
    ];
    const start = (agent: Agent) =>
      agent
        .post('/api/v1/updates')
        .set('Idempotency-Key', randomUUID())
        .send({ ...content, commitmentId: training });
    expect((await start(otherMinistry)).body).toMatchObject({ status: 403, code: 'update.not_assigned' });
    for (const agent of [abroad, parliament, await heed.as('focal.point@qma-interior.demo.example')]) {
      expect((await start(agent)).body).toMatchObject({ status: 403, code: 'access.denied' });
    }
    const demo = await commitmentOf(heed, 'state-qma', TRAINING);
    const real = await (
      await as(aus.ministry)
    )
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ ...content, commitmentId: demo });
    expect(real.status).toBe(403);
    const own = await draft(await as(aus.ngo), training, { status: 'planned' });
    for (const agent of [
      otherMinistry,
      abroad,
      await as(aus.nmirf),
      await as(aus.otherNgo),
      await heed.as('desk@ohchr.demo.example'),
    ]) {
      await agent.get(`/api/v1/updates/${own.id}`).expect(404);
      await agent.put(`/api/v1/updates/${own.id}`).set('If-Match', '"1"').send(content).expect(404);
      await agent.post(`/api/v1/updates/${own.id}/publish`).set('If-Match', '"1"').send({}).expect(404);
    }
    await (await as(aus.ngo)).delete(`/api/v1/updates/${own.id}`).set('If-Match', '"1"').expect(204);
  });

  it('loses nothing when two write at once or a request comes twice', async () => {
    const ngo = await as(aus.ngo);
    const key = randomUUID();
    const body = { ...content, status: 'planned', commitmentId: training };
    const send = () => ngo.post('/api/v1/updates').set('Idempotency-Key', key).send(body);
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.body.id).toBe(second.body.id);
    expect(
      (
        await ngo
          .post('/api/v1/updates')
          .set('Idempotency-Key', key)
          .send({ ...body, obstacles: 'Other.' })
      ).body,
    ).toMatchObject({
      code: 'idempotency.other_body',
    });
    const put = (narrative: string) =>
      ngo
        .put(`/api/v1/updates/${first.body.id}`)
        .set('If-Match', '"1"')
        .send({ ...content, narrative });
    const answers = await Promise.all([put('one'), put('two'), put('three')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({
      code: 'version.stale',
      current: { version: 2 },
    });
    await ngo.put(`/api/v1/updates/${first.body.id}`).send(content).expect(428);
    expect((await send()).body.id).toBe(first.body.id);
    await ngo.delete(`/api/v1/updates/${first.body.id}`).set('If-Match', '"2"').expect(204);
  });
});
