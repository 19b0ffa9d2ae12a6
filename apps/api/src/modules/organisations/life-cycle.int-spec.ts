import type { OrganisationRow, OrganisationView, PageView, VerifiedOrganisationView } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';
import { anOrganisation, type OrganisationUnderTest } from '../../../test/an-organisation';

const application = {
  names: [
    { lang: 'en', name: 'Ministry of Fisheries' },
    { lang: 'fr', name: 'Ministère de la Pêche' },
  ],
  kind: 'ministry',
  country: 'AUS',
  contactPost: 'Head of cabinet',
  applicantName: 'Alex Applicant',
  applicantEmail: 'Alex.Applicant@example.org',
};

describe('An organisation through its life', () => {
  const heed = aHeedApp();
  let ohchr: OrganisationUnderTest;
  let nmirf: OrganisationUnderTest;
  const as = ({ email, password }: OrganisationUnderTest) => heed.as(email, password);
  type Agent = Awaited<ReturnType<typeof as>>;

  const apply = async (fields: object = {}): Promise<string> => {
    const before = await heed.rows<{ id: string }>("SELECT id FROM people.organisation WHERE state = 'applied'");
    const { status, body } = await heed
      .anyone()
      .post('/api/v1/organisations/applications')
      .send({ ...application, ...fields });
    expect([status, body]).toEqual([202, { received: true }]);
    const after = await heed.rows<{ id: string }>("SELECT id FROM people.organisation WHERE state = 'applied'");
    return after.find(({ id }) => !before.some((one) => one.id === id))?.id ?? '';
  };
  const step = (agent: Agent, id: string, name: string, version: number, body: object = {}) =>
    agent.post(`/api/v1/organisations/${id}/${name}`).set('If-Match', `"${version}"`).send(body);

  beforeAll(async () => {
    ohchr = await anOrganisation(heed, { kind: 'ohchr' });
    nmirf = await anOrganisation(heed, { kind: 'nmirf', country: 'AUS' });
  });

  it('applies without an account, and is answered the same whether it is known or not', async () => {
    const [first, second] = [await apply(), await apply()];
    expect(first).not.toBe(second);
    const { body } = await heed
      .anyone()
      .post('/api/v1/organisations/applications')
      .send({ ...application, kind: 'ohchr' });
    expect(body).toMatchObject({ code: 'request.invalid', fields: [{ field: 'kind' }] });
    const nowhere = { ...application, country: 'XXX' };
    const refused = await heed.anyone().post('/api/v1/organisations/applications').send(nowhere);
    expect([refused.status, refused.body.fields]).toEqual([400, [{ field: 'country', reason: 'knownCountry' }]]);
    const bare = { ...application, kind: 'nhri', names: [{ lang: 'fr', name: 'Une commission' }], country: null };
    const all = await heed.anyone().post('/api/v1/organisations/applications').send(bare);
    expect(all.body.fields).toEqual([
      { field: 'names', reason: 'englishName' },
      { field: 'country', reason: 'knownCountry' },
      { field: 'countriesOfWork', reason: 'required' },
    ]);
  });

  it('is verified by the mechanism of its own State, which gets the way in for the first administrator once', async () => {
    const id = await apply();
    const agent = await as(nmirf);
    const queue: PageView<OrganisationRow> = (await agent.get('/api/v1/organisations?state=applied').expect(200)).body;
    expect(queue.items.map((item) => item.id)).toContain(id);
    const called = async (part: string): Promise<OrganisationRow[]> =>
      (await agent.get('/api/v1/organisations').query({ state: 'applied', name: part }).expect(200)).body.items;
    expect((await called('DE LA PÊCHE')).map((item) => item.id)).toContain(id);
    expect(await called('pêche%')).toEqual([]);
    const read: OrganisationView = (await agent.get(`/api/v1/organisations/${id}`).expect(200)).body;
    expect(read).toMatchObject({
      state: 'applied',
      applicant: { name: 'Alex Applicant', email: 'alex.applicant@example.org' },
      abilities: expect.arrayContaining(['organisation.verify', 'organisation.close']),
    });
    const shown = await heed.rows<{ canonical: string }>(
      "SELECT canonical FROM platform.audit_entry WHERE action = 'organisation.read' AND target_id = $1",
      [id],
    );
    expect(shown).toHaveLength(1); // a person's name and address
    expect(shown[0]?.canonical).not.toMatch(/alex/i);
    const answer = await step(agent, id, 'verify', read.version);
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
    const verified: VerifiedOrganisationView = answer.body;
    expect(verified.organisation).toMatchObject({ state: 'verified', verifiedBy: nmirf.name });
    expect(verified.invitation?.link).toMatch(/\/workspace\/join#[\w-]{43}$/);
    const [kept] = await heed.rows<{ kept: string }>(
      'SELECT concat(i.email, array_to_string(i.roles, $2)) AS kept FROM people.invitation i WHERE i.organisation_id = $1',
      [id, ','],
    );
    expect(kept?.kept).toBe('alex.applicant@example.orgadministrator,validator,contributor');
    const again = await step(agent, id, 'first-invitation', verified.organisation.version);
    expect([again.status, again.body.invitation?.link]).toEqual([
      200,
      expect.not.stringMatching(verified.invitation?.link ?? ''),
    ]);
    const words = JSON.stringify(verified).toLowerCase();
    expect(words).not.toContain('ecosoc');
  });

  it('is verified, suspended and closed by nobody else', async () => {
    const id = await apply();
    const others = await Promise.all([
      anOrganisation(heed, { kind: 'nmirf', country: 'FRA' }),
      anOrganisation(heed, { kind: 'ministry', country: 'AUS' }),
      anOrganisation(heed, { kind: 'parliament', country: 'AUS' }),
      anOrganisation(heed, { kind: 'nhri', country: 'AUS' }),
      anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] }),
      anOrganisation(heed, { kind: 'operator' }),
      anOrganisation(heed, { kind: 'ohchr', roles: ['contributor', 'reader'] }),
    ]);
    for (const other of others) {
      const agent = await as(other);
      for (const [name, body] of [
        ['verify', {}],
        ['suspend', { reason: 'none' }],
        ['reinstate', { reason: 'none' }],
        ['close', { reason: 'none' }],
        ['ganhri-status', { status: 'A', on: '2024-01-01' }],
      ] as const) {
        const { status } = await step(agent, id, name, 1, body);
        expect([other.name, name, [403, 404].includes(status)]).toEqual([other.name, name, true]);
      }
    }
    const { status } = await heed.anyone().post(`/api/v1/organisations/${id}/verify`).set('If-Match', '"1"').send({});
    expect(status).toBe(401);
    const [left] = await heed.rows<{ state: string }>('SELECT state FROM people.organisation WHERE id = $1', [id]);
    expect(left?.state).toBe('applied');
  });

  it('of a kind that must stay apart from the State is invisible to its mechanism', async () => {
    const agent = await as(nmirf);
    for (const kind of ['ngo', 'nhri', 'parliament', 'academic', 'un_body']) {
      const id = await apply({ kind, countriesOfWork: ['AUS'] });
      await agent.get(`/api/v1/organisations/${id}`).expect(404);
      expect((await step(agent, id, 'verify', 1)).status).toBe(404);
      const { body } = await agent.get('/api/v1/organisations?limit=200').expect(200);
      expect(JSON.stringify(body)).not.toContain(id);
    }
  });

  it('takes one of two steps at the same moment', async () => {
    const id = await apply({ kind: 'ngo', countriesOfWork: ['AUS'] });
    const [one, other] = [await as(ohchr), await as(ohchr)];
    const answers = await Promise.all([step(one, id, 'verify', 1), step(other, id, 'verify', 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await step(one, id, 'suspend', 1, { reason: 'as it was' })).body).toMatchObject({ code: 'version.stale' });
    await one.post(`/api/v1/organisations/${id}/suspend`).send({ reason: 'without a version' }).expect(428);
  });

  it('is suspended with a reason, reinstated, and closed for good', async () => {
    const ngo = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    const [verifier, member] = [await as(ohchr), await as(ngo)];
    expect((await step(verifier, ngo.id, 'suspend', 1)).status).toBe(400);
    const suspended = await step(verifier, ngo.id, 'suspend', 1, { reason: 'Its address no longer answers.' });
    expect([suspended.status, suspended.body.state]).toEqual([200, 'suspended']);
    const seen: OrganisationView = (await member.get(`/api/v1/organisations/${ngo.id}`).expect(200)).body;
    expect(seen.events.at(-1)).toMatchObject({
      event: 'suspended',
      by: ohchr.name,
      reason: 'Its address no longer answers.',
    });
    const { status } = await member
      .put(`/api/v1/organisations/${ngo.id}/name-choice`)
      .set('If-Match', '"2"')
      .send({ choice: 'withheld' });
    expect(status).toBe(403);
    expect((await step(verifier, ngo.id, 'reinstate', 2, { reason: 'It answers again.' })).body.state).toBe('verified');
    expect((await step(verifier, ngo.id, 'close', 3, { reason: 'At its own wish.' })).body.state).toBe('closed');
    await member.get('/api/v1/session').expect(401);
    expect((await step(verifier, ngo.id, 'reinstate', 4, { reason: 'Too late.' })).status).toBe(409);
    await expect(as(ngo)).rejects.toThrow('sign-in');
  });

  it('says of itself what it wants, once at a time, and nothing of others', async () => {
    const ngo = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    const other = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    const agent = await as(ngo);
    const profile = {
      contactPost: 'Secretary',
      countriesOfWork: ['AUS', 'FRA'],
      parent: null,
      publicPage: true,
    };
    const edit = (id: string, version: number, more: object = {}) =>
      agent
        .patch(`/api/v1/organisations/${id}`)
        .set('If-Match', `"${version}"`)
        .send({ ...profile, ...more });
    expect((await edit(ngo.id, 1)).body).toMatchObject({
      countriesOfWork: ['AUS', 'FRA'],
      publicPage: true,
    });
    const names = [{ lang: 'en', name: 'Ministry of the Interior' }];
    expect((await edit(ngo.id, 2, { names })).body.fields).toEqual([{ field: 'names', reason: 'whitelistValidation' }]);
    expect((await edit(ngo.id, 1)).status).toBe(412);
    expect((await edit(other.id, 1)).status).toBe(404);
    expect((await edit(ngo.id, 2, { countriesOfWork: ['QMA'] })).body.fields).toEqual([
      { field: 'countriesOfWork', reason: 'knownCountry' },
    ]);
    expect((await edit(ngo.id, 2, { countriesOfWork: [] })).body.fields).toEqual([
      { field: 'countriesOfWork', reason: 'required' },
    ]);
    expect((await edit(ngo.id, 2, { parent: other.slug })).body.fields).toEqual([
      { field: 'parent', reason: 'knownParent' },
    ]);
    const page = await heed.anyone().get(`/api/v1/organisations/public/${ngo.slug}`).expect(200);
    expect(page.body).toMatchObject({ organisation: { name: ngo.name, kind: 'ngo' }, accountsTotal: 0 });
    const unknown = await heed.anyone().get('/api/v1/organisations/public/nothing-is-called-this').expect(404);
    const optedOut = await heed.anyone().get(`/api/v1/organisations/public/${other.slug}`).expect(404);
    expect({ ...optedOut.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  it('is called what its verifier knows it by: the name is changed there, for a reason that it reads', async () => {
    const ngo = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'], publicPage: true });
    const ministry = await anOrganisation(heed, { kind: 'ministry', country: 'AUS' });
    const rename = (agent: Agent, id: string, version: number, more: object = {}) =>
      agent
        .put(`/api/v1/organisations/${id}/names`)
        .set('If-Match', `"${version}"`)
        .send({ names: [{ lang: 'en', name: 'Another name' }], reason: 'Its statutes of 2026.', ...more });
    const [own, verifier, mechanism] = [await as(ngo), await as(ohchr), await as(nmirf)];
    expect((await rename(own, ngo.id, 1)).status).toBe(403);
    expect((await rename(mechanism, ngo.id, 1)).status).toBe(404);
    expect((await rename(verifier, ngo.id, 1, { names: [{ lang: 'fr', name: 'Un nom' }] })).body.fields).toEqual([
      { field: 'names', reason: 'englishName' },
    ]);
    expect((await rename(verifier, ngo.id, 1, { reason: '' })).status).toBe(400);
    expect((await rename(verifier, ngo.id, 1)).body).toMatchObject({ name: 'Another name', version: 2 });
    expect((await rename(verifier, ngo.id, 1)).status).toBe(412);
    expect((await rename(mechanism, ministry.id, 1)).body).toMatchObject({ name: 'Another name' });
    const page = await heed.anyone().get(`/api/v1/organisations/public/${ngo.slug}`).expect(200);
    expect(page.body.organisation.name).toBe('Another name');
    const { body } = await own.get(`/api/v1/organisations/${ngo.id}`);
    expect(body.events.at(-1)).toMatchObject({ event: 'renamed', reason: 'Its statutes of 2026.' });
  });

  it('that is a NHRI carries its dated status, noted by OHCHR', async () => {
    const nhri = await anOrganisation(heed, {
      kind: 'nhri',
      country: 'AUS',
      countriesOfWork: ['AUS'],
      publicPage: true,
    });
    const agent = await as(ohchr);
    const noted = await step(agent, nhri.id, 'ganhri-status', 1, { status: 'A', on: '2024-05-03' });
    expect(noted.body).toMatchObject({ ganhri: { status: 'A', on: '2024-05-03' }, version: 2 });
    const { body } = await heed.anyone().get(`/api/v1/organisations/public/${nhri.slug}`).expect(200);
    expect(body).toMatchObject({ ganhri: { status: 'A', on: '2024-05-03' }, countryName: 'Australia' });
  });

  it('that is a State’s mechanism publishes for it once it is verified, unless another was named', async () => {
    const agent = await as(ohchr);
    for (const [country, before, publishes] of [
      ['PAN', null, true],
      ['QAT', 'ministry', false],
    ] as const) {
      const named = before && (await anOrganisation(heed, { kind: before, country }));
      if (named)
        await heed.rows('INSERT INTO people.state_publisher (country_iso3, organisation_id) VALUES ($1, $2)', [
          country,
          named.id,
        ]);
      const id = await apply({ kind: 'nmirf', country });
      const { body } = await step(agent, id, 'verify', 1);
      expect(body.organisation).toMatchObject({ state: 'verified', isPublisher: publishes });
    }
  });

  it('publishes for its State once it is named, from the next request on', async () => {
    const ministry = await anOrganisation(heed, { kind: 'ministry', country: 'AUS' });
    const abroad = await anOrganisation(heed, { kind: 'ministry', country: 'FRA' });
    const waiting = await apply();
    const [agent, member] = [await as(nmirf), await as(ministry)];
    const name = (organisation: string, iso3 = 'AUS') =>
      agent.put(`/api/v1/countries/${iso3}/publisher`).send({ organisation });
    expect((await member.get('/api/v1/session')).body.isPublisher).toBe(false);
    expect((await name(abroad.id)).status).toBe(404);
    expect((await name(waiting)).status).toBe(409);
    expect((await name(ministry.id, 'FRA')).status).toBe(404);
    expect((await name(ministry.id)).body.publisher).toMatchObject({ id: ministry.id });
    expect((await member.get('/api/v1/session')).body.isPublisher).toBe(true);
    const back = await member.put('/api/v1/countries/AUS/publisher').send({ organisation: nmirf.id });
    expect(back.body.publisher).toMatchObject({ id: nmirf.id });
    expect((await member.put('/api/v1/countries/AUS/publisher').send({ organisation: ministry.id })).status).toBe(403);
  });

  it('leaves its steps in the trail of whoever took them', async () => {
    const rows = await heed.rows<{ action: string }>(
      "SELECT DISTINCT action FROM platform.audit_entry WHERE target_kind = 'organisation' ORDER BY action",
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'organisation.applied',
        'organisation.closed',
        'organisation.publisher_named',
        'organisation.renamed',
        'organisation.verified',
      ]),
    );
  });
});
