import { randomUUID } from 'node:crypto';
import type { UpdateView } from '@heed/contracts';
import { aColleague } from '../a-colleague';
import { holdRow } from '../a-held-row';
import { aMember } from '../a-member';
import { commitmentOf } from '../a-state';
import { anOrganisation } from '../an-organisation';
import { aHeedApp } from '../app';
import { updateContent } from '../update-content';

const NEW = 'gannet tureen oblique larch';

describe('Of two at once, the second finds things as the first has left them:', () => {
  const heed = aHeedApp();
  const holdPerson = (userId: string) =>
    holdRow(heed, 'SELECT FROM people.user_account WHERE id = $1 FOR UPDATE', [userId]);
  const signIn = (email: string, password: string) => heed.anyone().post('/api/v1/session').send({ email, password });
  const entries = (action: string, organisationId: string) =>
    heed.rows('SELECT FROM platform.audit_entry WHERE action = $1 AND chain_id = $2', [action, organisationId]);

  /** The owner changes the password; what another session of theirs began waits behind it. */
  const whileThePasswordChanges = async (begin: (other: Awaited<ReturnType<typeof heed.as>>) => Promise<unknown>) => {
    const person = await aMember(heed, { roles: ['reader'] });
    const [owner, other] = [await heed.as(person.email, person.password), await heed.as(person.email, person.password)];
    const held = await holdPerson(person.userId);
    const change = owner.put('/api/v1/account/password').send({ password: NEW }).then();
    await held.waitedForBy(1);
    const behind = begin(other);
    await held.waitedForBy(2);
    await held.letGo();
    expect((await change).status).toBe(204);
    return { person, answer: await behind };
  };

  it('a session that a change of the password ended makes no token', async () => {
    const { person, answer } = await whileThePasswordChanges((other) =>
      other
        .post('/api/v1/tokens')
        .set('Idempotency-Key', randomUUID())
        .send({ name: 'For later', scopes: ['read'], days: 300 })
        .then(({ status }) => status),
    );
    expect(answer).toBe(401);
    expect(await heed.rows('SELECT FROM people.api_token WHERE user_id = $1', [person.userId])).toEqual([]);
  });

  it('nor does it set a password of its own', async () => {
    const { person, answer } = await whileThePasswordChanges((other) =>
      other
        .put('/api/v1/account/password')
        .send({ password: 'thief tureen oblique larch' })
        .then(({ status }) => status),
    );
    expect(answer).toBe(401);
    expect((await signIn(person.email, NEW)).status).toBe(201);
  });

  it('whoever was just signing in with the former password stays out', async () => {
    const { person, answer } = await whileThePasswordChanges(async () => {
      const [newest] = await heed.rows<{ email: string }>(
        'SELECT email FROM people.user_account ORDER BY created_at DESC LIMIT 1',
      );
      return (await signIn(newest?.email ?? '', 'a password nobody else has')).status;
    });
    expect(answer).toBe(401);
    const open = await heed.rows('SELECT FROM people.session WHERE user_id = $1 AND ended_at IS NULL', [person.userId]);
    expect(open).toHaveLength(1);
  });

  it('who is no administrator any more raises nobody and takes nobody out', async () => {
    const first = await aMember(heed, { roles: ['administrator'] });
    const second = await aColleague(heed, first, { roles: ['administrator'] });
    await aColleague(heed, first, { roles: ['administrator'] }); // neither of the two is the last
    const puppet = await aColleague(heed, first, { roles: ['reader'] });
    const [demoted, demoting] = [
      await heed.as(first.email, first.password),
      await heed.as(second.email, second.password),
    ];
    const held = await holdRow(heed, 'SELECT FROM people.membership WHERE user_id = $1 FOR UPDATE', [first.userId]);
    const patch = (agent: typeof demoted, userId: string, roles: string[]) =>
      agent.patch(`/api/v1/people/${userId}`).set('If-Match', '"1"').send({ roles, post: 'Desk officer' }).then();
    const demotion = patch(demoting, first.userId, ['reader']);
    await held.waitedForBy(1);
    const raising = patch(demoted, puppet.userId, ['administrator']);
    const removal = demoted.delete(`/api/v1/people/${second.userId}`).then();
    await held.waitedForBy(3);
    await held.letGo();
    expect((await demotion).status).toBe(200);
    expect([(await raising).status, (await removal).status]).toEqual([403, 403]);
    expect(await entries('person.changed', first.organisationId)).toHaveLength(1);
    expect(await entries('person.removed', first.organisationId)).toEqual([]);
  });

  it('an organisation that was suspended publishes nothing more', async () => {
    const author = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    const agent = await heed.as(author.email, author.password);
    const commitmentId = await commitmentOf(heed, 'state-aus', 'igwg-8-migration/4(c)');
    const drafted = await agent
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ ...updateContent(), commitmentId })
      .expect(201);
    const { id, version }: UpdateView = drafted.body;
    const held = await holdRow(heed, 'SELECT FROM catalogue.commitment WHERE id = $1 FOR UPDATE', [commitmentId]);
    const publishing = agent.post(`/api/v1/updates/${id}/publish`).set('If-Match', `"${version}"`).send().then();
    await held.waitedForBy(1);
    await heed.rows("UPDATE people.organisation SET state = 'suspended' WHERE id = $1", [author.id]);
    await held.letGo();
    expect((await publishing).status).toBe(403);
    const [update] = await heed.rows('SELECT state FROM working.status_update WHERE id = $1', [id]);
    expect(update).toEqual({ state: 'draft' });
  });

  it('of a commitment that is taken back nothing is begun, and nothing is sent', async () => {
    const commitmentId = await commitmentOf(heed, 'state-aus', 'igwg-8-migration/4(c)');
    const [ministry, nmirf] = [
      await anOrganisation(heed, { kind: 'ministry', country: 'AUS' }),
      await anOrganisation(heed, { kind: 'nmirf', country: 'AUS' }),
    ];
    const [writer, mechanism] = [
      await heed.as(ministry.email, ministry.password),
      await heed.as(nmirf.email, nmirf.password),
    ];
    const assign = () =>
      heed.rows(
        "INSERT INTO working.assignment (organisation_id, commitment_id, country_iso3) VALUES ($1, $2, 'AUS')",
        [ministry.id, commitmentId],
      );
    const whileItIsTakenBack = async (begin: () => Promise<{ status: number }>): Promise<number> => {
      const held = await holdRow(heed, 'SELECT FROM working.assignment WHERE organisation_id = $1 FOR UPDATE', [
        ministry.id,
      ]);
      const takingBack = mechanism.delete(`/api/v1/commitments/${commitmentId}/assignments/${ministry.id}`).then();
      await held.waitedForBy(1);
      const behind = begin();
      await held.waitedForBy(2);
      await held.letGo();
      expect((await takingBack).status).toBe(204);
      return (await behind).status;
    };
    const draft = () =>
      writer
        .post('/api/v1/updates')
        .set('Idempotency-Key', randomUUID())
        .send({ ...updateContent(), commitmentId })
        .then();
    const states = () => heed.rows('SELECT state FROM working.status_update WHERE organisation_id = $1', [ministry.id]);

    await assign();
    expect(await whileItIsTakenBack(draft)).toBe(403);
    expect(await states()).toEqual([]);

    await assign();
    const { id, version }: UpdateView = (await draft()).body;
    const submit = () => writer.post(`/api/v1/updates/${id}/submit`).set('If-Match', `"${version}"`).send().then();
    expect(await whileItIsTakenBack(submit)).toBe(403);
    expect(await states()).toEqual([{ state: 'draft' }]);
  });
});
