import { randomUUID } from 'node:crypto';
import type { AssignmentsView, CommitmentView, UpdateView } from '@heed/contracts';
import { aState, commitmentOf, type StateUnderTest } from '../../../test/a-state';
import { anOrganisation, type OrganisationUnderTest } from '../../../test/an-organisation';
import { aHeedApp } from '../../../test/app';
import { updateContent } from '../../../test/update-content';
import { Transactions } from '../../database/transactions';

describe('Who works on a commitment', () => {
  const heed = aHeedApp();
  type Agent = Awaited<ReturnType<typeof heed.as>>;
  let aus: StateUnderTest;
  let mechanism: Agent;
  let ministry: OrganisationUnderTest;
  let agent: Agent;
  let commitmentId: string;

  const pathOf = (id = commitmentId) => `/api/v1/commitments/${id}/assignments`;
  const assign = (body: object, by = mechanism, id = commitmentId, key: string = randomUUID()) =>
    by.post(pathOf(id)).set('Idempotency-Key', key).send(body);
  const takeBack = (organisation: string, by = mechanism) => by.delete(`${pathOf()}/${organisation}`);
  const list = async (by = mechanism): Promise<AssignmentsView> => (await by.get(pathOf()).expect(200)).body;
  const namesOf = ({ items }: AssignmentsView) => items.map(({ organisation }) => organisation.name);
  const abilities = async (by: Agent): Promise<string[]> => {
    const view: CommitmentView = (await by.get(`/api/v1/commitments/${commitmentId}`).expect(200)).body;
    return view.abilities;
  };
  const left = () =>
    heed.rows<{ audit: number; outbox: number }>(
      `SELECT (SELECT count(*)::int FROM platform.audit_entry WHERE action LIKE 'commitment.%') AS audit,
              (SELECT count(*)::int FROM platform.outbox WHERE event LIKE 'commitment.%') AS outbox`,
    );

  beforeAll(async () => {
    aus = await aState(heed, 'AUS');
    mechanism = await heed.as(aus.nmirf, aus.password);
    ministry = await anOrganisation(heed, { kind: 'ministry', country: 'AUS' });
    await heed.rows("INSERT INTO people.post (organisation_id, name, focal_point) VALUES ($1, 'Focal point', 'main')", [
      ministry.id,
    ]);
    agent = await heed.as(ministry.email, ministry.password);
    commitmentId = await commitmentOf(heed, 'state-aus', 'igwg-8-migration/4(c)');
  });
  afterEach(() => heed.rows('DELETE FROM working.assignment WHERE organisation_id = $1', [ministry.id]));

  it('is given by the State’s mechanism, and comes to the main focal point of whom it was given to', async () => {
    expect((await list()).assignable.map(({ id }) => id)).toContain(ministry.id);
    const given = await assign({ organisation: ministry.id, dueOn: '2027-06-30' }).expect(201);
    expect(given.body.assignable.map(({ id }: { id: string }) => id)).not.toContain(ministry.id);
    expect((await list()).items).toContainEqual({
      organisation: expect.objectContaining({ id: ministry.id, name: ministry.name, kind: 'ministry' }),
      dueOn: '2027-06-30',
      assignedAt: expect.stringMatching(/^\d{4}-/),
    });
    const mine = await agent.get('/api/v1/me/commitments').expect(200);
    expect(mine.body.items).toEqual([expect.objectContaining({ id: commitmentId, dueOn: '2027-06-30' })]);
    const posts = await agent.get('/api/v1/handover').expect(200);
    expect(posts.body.items).toContainEqual(expect.objectContaining({ name: 'Focal point', assignments: 1 }));
  });

  it('is told to the mechanism and, each of itself, to the organisations: to nobody else', async () => {
    await assign({ organisation: ministry.id }).expect(201);
    expect(namesOf(await list()).sort()).toEqual(['A ministry of AUS', ministry.name]);
    expect(await list(agent)).toEqual({
      items: [expect.objectContaining({ organisation: expect.objectContaining({ id: ministry.id }), dueOn: null })],
      assignable: [],
    });
    for (const email of [aus.otherMinistry, aus.parliament, aus.ngo]) {
      const by = await heed.as(email, aus.password);
      expect((await by.get(pathOf())).status).toBe(email === aus.otherMinistry ? 404 : 403);
      expect(await abilities(by)).not.toContain('assignment.read');
    }
    expect(await abilities(agent)).toEqual(['update.draft', 'assignment.read']);
    expect(await abilities(mechanism)).toEqual(['update.draft', 'commitment.assign', 'assignment.read']);
  });

  it('is given once, whoever presses twice, and told once', async () => {
    const [before] = await left();
    const key = randomUUID();
    await Promise.all(
      [0, 1].map(() => assign({ organisation: ministry.id }, mechanism, commitmentId, key).expect(201)),
    );
    const again = await assign({ organisation: ministry.id });
    expect([again.status, again.body.code]).toEqual([409, 'assignment.exists']);
    const [after] = await left();
    expect([after?.audit, after?.outbox]).toEqual([(before?.audit ?? 0) + 1, (before?.outbox ?? 0) + 1]);
  });

  const start = async (): Promise<UpdateView> =>
    (
      await agent
        .post('/api/v1/updates')
        .set('Idempotency-Key', randomUUID())
        .send({ ...updateContent(), commitmentId })
        .expect(201)
    ).body;

  it('is taken back with its name in the trail; an unsent update stays and can be gone on with later', async () => {
    await assign({ organisation: ministry.id }).expect(201);
    const { id, version } = await start();
    await takeBack(ministry.id).expect(204);
    await takeBack(ministry.id).expect(404);
    const edit = () => agent.put(`/api/v1/updates/${id}`).set('If-Match', `"${version}"`).send(updateContent());
    const refused = await edit();
    expect([refused.status, refused.body.code]).toEqual([403, 'update.not_assigned']);
    const kept: UpdateView = (await agent.get(`/api/v1/updates/${id}`).expect(200)).body;
    expect([kept.narrative, kept.abilities]).toEqual([updateContent().narrative, ['update.discard', 'update.read']]);
    const trail = await mechanism.get('/api/v1/audit/entries?action=commitment.taken_back').expect(200);
    expect(trail.body.items[0]).toMatchObject({
      target: { kind: 'commitment', id: commitmentId },
      codes: { organisation: { from: ministry.id, to: null } },
    });
    expect(trail.body.items[0].names[ministry.id]).toBe(ministry.name);
    await assign({ organisation: ministry.id }).expect(201);
    expect((await edit()).status).toBe(200);
    await heed.rows('DELETE FROM working.status_update WHERE id = $1', [id]);
  });

  it('is taken back, and what was begun on it and not sent may be thrown away', async () => {
    await assign({ organisation: ministry.id }).expect(201);
    const { id, version } = await start();
    await takeBack(ministry.id).expect(204);
    await agent.delete(`/api/v1/updates/${id}`).set('If-Match', `"${version}"`).expect(204);
    await agent.get(`/api/v1/updates/${id}`).expect(404);
  });

  it.each([
    ['another State’s', { kind: 'ministry', country: 'NZL' }],
    ['an NGO', { kind: 'ngo', countriesOfWork: ['AUS'] }],
    ['a parliament', { kind: 'parliament', country: 'AUS' }],
  ] as const)('is not given to %s', async (_what, given) => {
    const { id } = await anOrganisation(heed, given);
    const answer = await assign({ organisation: id });
    expect([answer.status, answer.body.fields]).toEqual([400, [{ field: 'organisation', reason: 'isIn' }]]);
  });

  it.each([
    ['nobody', {}, 'organisation'],
    ['what is no id', { organisation: 'x' }, 'organisation'],
    ['one that is not there', { organisation: randomUUID() }, 'organisation'],
    ['a day that is none', { organisation: randomUUID(), dueOn: '2027-02-30' }, 'dueOn'],
  ])('names the field that is wrong: %s', async (_what, body, field) => {
    const answer = await assign(body).expect(400);
    expect(answer.body.fields).toEqual([expect.objectContaining({ field })]);
  });

  it('is not given by a ministry, nor for another State, nor by a suspended mechanism', async () => {
    await assign({ organisation: ministry.id }, await heed.as(aus.otherMinistry, aus.password)).expect(403);
    const abroad = await commitmentOf(heed, 'state-fra', 'igwg-8-migration/4(c)');
    await assign({ organisation: ministry.id }, mechanism, abroad).expect(403);
    await mechanism.get(pathOf(abroad)).expect(404);
    await assign({ organisation: ministry.id }, mechanism, randomUUID()).expect(404);
    const [own] = await heed.rows<{ id: string }>(
      "UPDATE people.organisation SET state = 'suspended' WHERE kind = 'nmirf' AND country_iso3 = 'AUS' RETURNING id",
    );
    try {
      await assign({ organisation: ministry.id }).expect(403);
      await mechanism.get(pathOf()).expect(200);
    } finally {
      await heed.rows("UPDATE people.organisation SET state = 'verified' WHERE id = $1", [own?.id]);
    }
  });

  it('is the mechanism’s to give also where another publishes, who reads it', async () => {
    const publisher = await anOrganisation(heed, { kind: 'ministry', country: 'AUS' });
    const publishes = (id: string | undefined) =>
      heed.rows("UPDATE people.state_publisher SET organisation_id = $1 WHERE country_iso3 = 'AUS'", [id]);
    const [nmirf] = await heed.rows<{ id: string }>(
      "SELECT organisation_id AS id FROM people.state_publisher WHERE country_iso3 = 'AUS'",
    );
    await publishes(publisher.id);
    try {
      await assign({ organisation: ministry.id }).expect(201);
      const reads = await heed.as(publisher.email, publisher.password);
      const seen = await list(reads);
      expect(namesOf(seen)).toContain(ministry.name);
      expect(seen.assignable).toEqual([]);
      await assign({ organisation: ministry.id }, reads).expect(403);
      await takeBack(ministry.id, reads).expect(403);
      await takeBack(ministry.id).expect(204);
    } finally {
      await publishes(nmirf?.id);
    }
  });

  describe('where the code forgot to ask', () => {
    const INSERT = `INSERT INTO working.assignment (organisation_id, commitment_id, country_iso3, due_on) VALUES ($1, $2, $3, NULL)`;
    const within = async (email: string, sql: string, parameters: readonly unknown[], country = 'AUS') => {
      const [member] = await heed.rows<{ userId: string; organisationId: string }>(
        `SELECT u.id AS "userId", m.organisation_id AS "organisationId" FROM people.user_account u
         JOIN people.membership m ON m.user_id = u.id WHERE u.email = $1`,
        [email],
      );
      if (!member) throw new Error('nobody of that address');
      const transactions = heed.app.get(Transactions);
      const actor = { ...member, country, publishesFor: null, voice: 'bearer' as const };
      return transactions.run({ role: 'heed_state', actor }, () => transactions.query(sql, [...parameters]));
    };

    it('the mechanism gives to its own State’s ministries and agencies alone, on its own commitments', async () => {
      const abroad = await commitmentOf(heed, 'state-fra', 'igwg-8-migration/4(c)');
      const parliament = await anOrganisation(heed, { kind: 'parliament', country: 'AUS' });
      const suspended = await anOrganisation(heed, { kind: 'ministry', country: 'AUS' });
      await heed.rows("UPDATE people.organisation SET state = 'suspended' WHERE id = $1", [suspended.id]);
      const refused = (parameters: readonly string[], words: string) =>
        expect(within(aus.nmirf, INSERT, parameters)).rejects.toThrow(words);
      await refused([parliament.id, commitmentId, 'AUS'], 'assignment');
      await refused([suspended.id, commitmentId, 'AUS'], 'assignment');
      await refused([ministry.id, abroad, 'AUS'], 'assignment');
      await refused([ministry.id, abroad, 'FRA'], 'assignment');
      await within(aus.nmirf, INSERT, [ministry.id, commitmentId, 'AUS']);
    });

    it('a ministry gives and takes back nothing, not of its own either', async () => {
      await expect(within(ministry.email, INSERT, [ministry.id, commitmentId, 'AUS'])).rejects.toThrow('row-level');
      await assign({ organisation: ministry.id }).expect(201);
      const taken = 'DELETE FROM working.assignment WHERE organisation_id = $1 RETURNING organisation_id';
      expect(await within(ministry.email, taken, [ministry.id])).toEqual([]);
      expect(await within(aus.otherMinistry, 'SELECT FROM working.assignment', [])).toEqual([]);
      expect(await within(aus.nmirf, taken, [ministry.id])).toHaveLength(1);
    });
  });
});
