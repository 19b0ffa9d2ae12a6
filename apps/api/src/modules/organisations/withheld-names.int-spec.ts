import { randomUUID } from 'node:crypto';
import type { CommitmentView, UpdateView } from '@heed/contracts';
import { namelessFile } from '@heed/domain';
import { aHeedApp } from '../../../test/app';
import { anOrganisation, type OrganisationUnderTest } from '../../../test/an-organisation';
import { commitmentOf } from '../../../test/a-state';
import { Transactions } from '../../database/transactions';
import { Routes } from '../../http/access/routes';
import { WeeklyRelease } from '../updates/releasing/weekly-release';
import { updateContent } from '../../../test/update-content';

/** As an organisation calls its files. */
const FILE = 'Lighthouse Watch minutes.TXT';

describe('An account under a withheld name', () => {
  const heed = aHeedApp();
  let author: OrganisationUnderTest;
  let host: OrganisationUnderTest;
  let verifier: OrganisationUnderTest;
  let commitments: string[];
  const as = ({ email, password }: OrganisationUnderTest) => heed.as(email, password);
  type Agent = Awaited<ReturnType<typeof as>>;

  const versionOf = async (agent: Agent, id: string): Promise<number> =>
    (await agent.get(`/api/v1/organisations/${id}`).expect(200)).body.version;
  const choose = async (agent: Agent, id: string, choice: object): Promise<void> => {
    const version = await versionOf(agent, id);
    const answer = await agent
      .put(`/api/v1/organisations/${id}/name-choice`)
      .set('If-Match', `"${version}"`)
      .send(choice);
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  };
  const draft = async (agent: Agent, commitmentId: string, more: object = {}): Promise<UpdateView> => {
    const answer = await agent
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ ...updateContent(more), commitmentId });
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return answer.body;
  };
  const attach = async (agent: Agent, id: string, title: string): Promise<void> => {
    await agent
      .post(`/api/v1/updates/${id}/evidence`)
      .set('Idempotency-Key', randomUUID())
      .field('title', title)
      .attach('file', Buffer.from(`Counted. ${title}\n`), FILE)
      .expect(201);
  };
  const publish = (agent: Agent, { id, version }: { id: string; version: number }) =>
    agent.post(`/api/v1/updates/${id}/publish`).set('If-Match', `"${version}"`).send();
  const commitment = async (id: string): Promise<CommitmentView> =>
    (await heed.anyone().get(`/api/v1/commitments/${id}`).expect(200)).body;
  const accountsOn = async (id: string) =>
    (await commitment(id)).updates.filter(({ voice }) => voice === 'independent');
  const weekPasses = async (): Promise<number> => {
    await heed.rows(
      "UPDATE working.status_update SET release_on = date_trunc('week', now(), 'UTC')::date WHERE release_on IS NOT NULL",
    );
    return heed.app.get(WeeklyRelease, { strict: false }).run();
  };

  beforeAll(async () => {
    verifier = await anOrganisation(heed, { kind: 'ohchr' });
    author = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    host = await anOrganisation(heed, { kind: 'academic', countriesOfWork: ['AUS'], publicPage: true });
    await heed.rows('UPDATE people.organisation SET verifier_id = $1 WHERE id = $2', [verifier.id, author.id]);
    commitments = await Promise.all(
      ['igwg-8-migration/4(c)', 'igwg-8-migration/4(a)', 'igwg-8-migration/4(b)'].map((key) =>
        commitmentOf(heed, 'state-aus', key),
      ),
    );
  });

  it('waits for its week, goes out under a stand-in, and counts as one organisation', async () => {
    const agent = await as(author);
    const [id = ''] = commitments;
    await choose(agent, author.id, { choice: 'withheld' });
    const drafted = await draft(agent, id);
    for (const text of ['', 'What was counted']) await attach(agent, drafted.id, text);
    const waiting: UpdateView = (await publish(agent, drafted)).body;
    expect(waiting).toMatchObject({ state: 'cleared', releaseOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    expect(new Date(`${waiting.releaseOn}T00:00:00Z`).getUTCDay()).toBe(1);
    expect(await accountsOn(id)).toEqual([]);
    expect(await heed.app.get(WeeklyRelease, { strict: false }).run()).toBe(0);
    expect((await publish(agent, waiting)).status).toBe(409);
    expect(await weekPasses()).toBe(1);
    const [account] = await accountsOn(id);
    expect(account).toMatchObject({
      id: waiting.id,
      organisation: { name: 'Name withheld', kind: 'ngo', country: null },
      publishedAt: expect.stringMatching(/T00:00:00\.000Z$/),
    });
    expect((await commitment(id)).standing.independent.accounts).toBe(1);
    const { fileName: called, title } = { ...account?.evidence[0] };
    expect([called, title]).toEqual([namelessFile(1, FILE), namelessFile(1, FILE)]);
    expect(account?.evidence[1]).toMatchObject({ fileName: namelessFile(2, FILE), title: 'What was counted' });
    const file = await heed.anyone().get(`/api/v1/evidence/${account?.evidence[0]?.id}/file`).expect(200);
    expect(JSON.stringify([file.headers, file.text])).not.toMatch(/lighthouse/i);

    const correction = await draft(agent, id, { corrects: waiting.id, narrative: 'One has been trained.' });
    expect(correction.previous).toMatchObject({ id: waiting.id });
    expect((await publish(agent, correction)).body.state).toBe('cleared');
    expect(await weekPasses()).toBe(1);
    const names = (await accountsOn(id)).map(({ organisation }) => organisation?.id);
    expect([names.length, new Set(names).size]).toEqual([2, 1]);
    expect((await commitment(id)).standing.independent.accounts).toBe(1);
  });

  it('is taken back by its author while it waits, and withdrawn at once when it is out', async () => {
    const agent = await as(author);
    const [id = '', other = ''] = commitments;
    const waiting: UpdateView = (await publish(agent, await draft(agent, other))).body;
    const stranger = await as(host);
    await stranger.post(`/api/v1/published-updates/${waiting.id}/withdraw`).send({}).expect(404);
    await agent.post(`/api/v1/published-updates/${waiting.id}/withdraw`).send({ reason: 'not yet' }).expect(204);
    expect((await agent.get(`/api/v1/updates/${waiting.id}`)).body).toMatchObject({
      state: 'returned',
      releaseOn: null,
    });
    expect(await weekPasses()).toBe(0);
    const kept: UpdateView = (await agent.get(`/api/v1/updates/${waiting.id}`)).body;
    expect(kept.abilities).toContain('update.discard');
    await agent.delete(`/api/v1/updates/${waiting.id}`).set('If-Match', `"${kept.version}"`).expect(204);
    const out = (await accountsOn(id)).find(({ visibility }) => visibility === 'current');
    expect(out).toBeDefined();
    await stranger.post(`/api/v1/published-updates/${out?.id}/withdraw`).send({}).expect(403);
    await agent.post(`/api/v1/published-updates/${out?.id}/withdraw`).send({}).expect(204);
    const gone = await accountsOn(id);
    expect(gone.map(({ visibility }) => visibility)).toEqual(['withdrawn', 'withdrawn']);
    for (const { withdrawnAt } of gone) expect(withdrawnAt).toMatch(/T00:00:00\.000Z$/);
    expect(gone.map(({ withdrawnAt }) => new Date(withdrawnAt ?? '').getUTCDay())).toEqual([1, 1]);
    expect((await commitment(id)).standing.independent.accounts).toBe(0);
    const by = await heed.rows<{ own: boolean }>(
      'SELECT e.by_organisation_id = $1 AS own FROM published.publication_event e WHERE e.published_update_id = $2',
      [author.id, out?.id],
    );
    expect(by.every(({ own }) => !own)).toBe(true);
  });

  it('goes out through a host once that agrees, and no longer when it does not', async () => {
    const [agent, hosting] = [await as(author), await as(host)];
    const [, , id = ''] = commitments;
    const refused = await agent
      .put(`/api/v1/organisations/${author.id}/name-choice`)
      .set('If-Match', `"${await versionOf(agent, author.id)}"`)
      .send({ choice: 'hosted', host: verifier.slug });
    expect(refused.body.fields).toEqual([{ field: 'host', reason: 'knownHost' }]);
    await choose(agent, author.id, { choice: 'hosted', host: host.slug });
    const drafted = await draft(agent, id);
    expect((await publish(agent, drafted)).body.code).toBe('organisation.host_not_agreed');
    const { body } = await hosting.get(`/api/v1/organisations/${host.id}`).expect(200);
    expect(body.guests).toEqual([{ organisation: { id: author.id, name: author.name }, state: 'asked' }]);
    const shown = await heed.rows(
      "SELECT FROM platform.audit_entry WHERE action = 'organisation.read' AND chain_id = $1 AND target_id = $2",
      [host.id, author.id],
    );
    expect(shown).toHaveLength(1);
    await agent.post(`/api/v1/organisations/${author.id}/hosting/agree`).expect(404);
    await hosting.post(`/api/v1/organisations/${author.id}/hosting/agree`).expect(200);
    expect((await publish(agent, drafted)).body).toMatchObject({ state: 'cleared' });
    await hosting.post(`/api/v1/organisations/${author.id}/hosting/refuse`).expect(200);
    expect(await weekPasses()).toBe(0);
    await choose(agent, author.id, { choice: 'hosted', host: host.slug });
    await hosting.post(`/api/v1/organisations/${author.id}/hosting/agree`).expect(200);
    await heed.rows("UPDATE people.organisation SET state = 'suspended' WHERE id = $1", [host.id]);
    expect(await weekPasses()).toBe(0);
    await heed.rows("UPDATE people.organisation SET state = 'verified' WHERE id = $1", [host.id]);
    expect(await weekPasses()).toBe(1);
    const [account] = await accountsOn(id);
    expect(account?.organisation).toMatchObject({ name: `Hosted by ${host.name}`, kind: 'ngo' });
  });

  it('is not published where an account in its own name stands', async () => {
    const ngo = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    const agent = await as(ngo);
    const [, id = ''] = commitments;
    const signed: UpdateView = (await publish(agent, await draft(agent, id))).body;
    expect(signed.state).toBe('published');
    await choose(agent, ngo.id, { choice: 'withheld' });
    const second = await draft(agent, id, { corrects: signed.id });
    expect((await publish(agent, second)).body.code).toBe('update.named_before');
    await choose(agent, ngo.id, { choice: 'named' });
    expect((await publish(agent, second)).body.state).toBe('published');

    // What readers have seen signed, they may have kept: it tells who wrote the like of it.
    await agent.post(`/api/v1/published-updates/${signed.id}/withdraw`).send({}).expect(204);
    await choose(agent, ngo.id, { choice: 'withheld' });
    expect((await publish(agent, await draft(agent, id))).body.code).toBe('update.named_before');
  });

  it('is refused a file that its author has published by name, here or elsewhere', async () => {
    const ngo = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    const agent = await as(ngo);
    const [id = '', other = ''] = commitments;
    const signed = await draft(agent, id);
    await attach(agent, signed.id, '');
    expect((await publish(agent, signed)).body.state).toBe('published');
    await choose(agent, ngo.id, { choice: 'withheld' });
    const second = await draft(agent, other);
    await attach(agent, second.id, '');
    expect((await publish(agent, second)).body.code).toBe('update.file_named_before');
    const { evidence }: UpdateView = (await agent.get(`/api/v1/updates/${second.id}`)).body;
    await agent.delete(`/api/v1/updates/${second.id}/evidence/${evidence[0]?.id}`).expect(204);
    expect((await publish(agent, second)).body.state).toBe('cleared');
  });

  it('is refused by the database too: under the own name, under the stand-in of another, or without the choice', async () => {
    const [id = ''] = commitments;
    const named = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    const transactions = heed.app.get(Transactions, { strict: false });
    const under = (organisationId: string, sql: string, parameters: unknown[]) =>
      transactions.run(
        {
          role: 'heed_independent',
          actor: { userId: randomUUID(), organisationId, country: null, publishesFor: null, voice: 'independent' },
        },
        () => transactions.query(sql, parameters),
      );
    const insert = `INSERT INTO published.published_update (id, commitment_id, organisation_id, organisation_kind, country_iso3, voice,
        status, period_start, period_end, narrative, measures, obstacles, next_steps, status_reason, published_by, demonstration)
      VALUES (gen_random_uuid(), $1, $2, 'ngo', 'AUS', 'independent', 'planned', '2026-01-01', '2026-01-31', '', '{}', '', '', '', $2, false)`;
    await expect(under(author.id, insert, [id, author.id])).rejects.toThrow("not the actor's: name");
    const [standIn] = await heed.rows<{ id: string }>(
      'SELECT stand_in_id AS id FROM people.withheld_name WHERE organisation_id = $1 AND commitment_id = $2',
      [author.id, id],
    );
    await expect(under(named.id, insert, [id, standIn?.id])).rejects.toThrow("not the actor's: account");
    await expect(under(named.id, 'SELECT people.stand_in($1)', [id])).rejects.toThrow(
      "not the actor's: name to withhold",
    );
    expect(await under(named.id, 'SELECT FROM people.withheld_name', [])).toEqual([]);
    expect(await under(named.id, 'SELECT FROM people.organisation WHERE id = $1', [author.id])).toEqual([]);
    expect(await under(named.id, 'SELECT FROM published.public_organisation WHERE id = $1', [author.id])).toEqual([]);
    expect(await under(author.id, 'SELECT FROM people.withheld_name', [])).not.toEqual([]);
  });

  it('tells its author to nobody: not by id, slug or name, at any address, as anyone', async () => {
    const needles = [author.id, author.slug, author.name];
    const readers = [
      { kind: 'ministry', country: 'AUS' },
      { kind: 'nmirf', country: 'AUS' },
      { kind: 'ngo', countriesOfWork: ['AUS'] },
      { kind: 'ohchr' },
    ] as const;
    const agents = [heed.anyone()];
    for (const reader of readers) agents.push(await as(await anOrganisation(heed, reader)));
    const known: Record<string, string[]> = {
      iso3: ['AUS'],
      slug: [author.slug],
      id: [author.id, ...commitments, ...(await accountsOn(commitments[0] ?? '')).map(({ id }) => id)],
    };
    const filled = heed.app
      .get(Routes, { strict: false })
      .all()
      .filter(({ method }) => method === 'GET')
      .flatMap(({ path }) => {
        const name = /:(\w+)/.exec(path)?.[1];
        const plain = path.replace(/\/\{\*.*$|\*\w*.*$/, '');
        return name === undefined ? [plain] : (known[name] ?? []).map((value) => plain.replace(`:${name}`, value));
      });
    const portal = commitments.map((id) => `/commitments/${id}`);
    const addresses = [
      ...new Set([
        ...filled,
        ...portal,
        '/accounts',
        '/countries/AUS',
        `/organisations/${author.slug}`,
        '/api/v1/published-updates?format=csv',
        '/api/v1/commitments?country=AUS&format=csv',
        `/api/v1/commitments?organisation=${author.slug}`,
      ]),
    ];
    let searched = 0;
    for (const agent of agents) {
      for (const address of addresses) {
        const { text, headers } = await agent.get(address);
        const asked = needles.filter((needle) => address.includes(needle));
        const said = `${text}${JSON.stringify(headers)}`;
        const hits = needles.filter((needle) => !asked.includes(needle) && said.includes(needle));
        expect([address, hits]).toEqual([address, []]);
        searched += 1;
      }
    }
    expect(searched).toBeGreaterThan(200);
    const asVerifier = await (await as(verifier)).get(`/api/v1/organisations/${author.id}`).expect(200);
    expect(asVerifier.body.name).toBe(author.name);
    await (await as(verifier)).get('/api/v1/organisations?limit=200').expect(200);
    const reads = await heed.rows(
      "SELECT FROM platform.audit_entry WHERE action = 'organisation.read' AND chain_id = $1 AND canonical LIKE '%' || $2 || '%'",
      [verifier.id, author.id],
    );
    expect(reads).toHaveLength(2);
    expect(
      await heed.rows("SELECT FROM platform.audit_entry WHERE action = 'organisation.read' AND chain_id = $1", [
        author.id,
      ]),
    ).toEqual([]);
  });

  it('has no other name in any table of the public side, nor in what the public role may read', async () => {
    const columns = await heed.rows<{ place: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS place FROM information_schema.tables
       WHERE table_schema IN ('published', 'progress', 'catalogue')`,
    );
    expect(columns.length).toBeGreaterThan(20);
    for (const { place } of columns) {
      const rows = await heed.rows(`SELECT 1 FROM ${place} t WHERE to_jsonb(t)::text ~ ANY ($1) LIMIT 1`, [
        [author.id, author.slug, author.name],
      ]);
      expect([place, rows.length]).toEqual([place, 0]);
    }
  });
});
