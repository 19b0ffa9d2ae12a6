import type { MembershipView } from '@heed/contracts';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';

describe('Somebody who belongs to two organisations', () => {
  const heed = aHeedApp('empty');
  let person: MemberUnderTest;
  let second: MemberUnderTest;
  const memberships = async (agent: Awaited<ReturnType<typeof heed.as>>): Promise<MembershipView[]> =>
    (await agent.get('/api/v1/account/memberships').expect(200)).body.items;
  const goOn = (agent: Awaited<ReturnType<typeof heed.as>>, organisation: string) =>
    agent.put('/api/v1/session/organisation').send({ organisation });
  const join = (roles: string) =>
    heed.rows(
      `INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, $3::text[], 'Desk officer')
       ON CONFLICT (user_id, organisation_id) DO UPDATE SET roles = excluded.roles, ended_at = NULL`,
      [person.userId, second.organisationId, roles],
    );

  beforeAll(async () => {
    [person, second] = [await aMember(heed), await aMember(heed, { kind: 'academic' })];
    await join('{contributor}');
  });

  it('goes on for the other, under another cookie, with what the other may do', async () => {
    const agent = await heed.as(person.email, person.password);
    const before = await agent.get('/api/v1/session').expect(200);
    expect(before.body.organisation.id).toBe(person.organisationId);
    expect((await memberships(agent)).filter(({ current }) => current)).toEqual([
      expect.objectContaining({ organisation: expect.objectContaining({ id: person.organisationId }) }),
    ]);
    const changed = await goOn(agent, second.organisationId).expect(200);
    expect(changed.body.organisation).toMatchObject({ id: second.organisationId, kind: 'academic' });
    const after = await agent.get('/api/v1/session').expect(200);
    expect(after.body).toMatchObject({ organisation: { id: second.organisationId }, assurance: before.body.assurance });
    const [{ open } = { open: 0 }] = await heed.rows<{ open: number }>(
      'SELECT count(*)::integer AS open FROM people.session WHERE user_id = $1 AND ended_at IS NULL',
      [person.userId],
    );
    expect(open).toBe(1);
    const acts = async (organisationId: string) =>
      (
        await heed.rows<{ action: string }>(
          'SELECT action FROM platform.audit_entry WHERE chain_id = $1 ORDER BY seq DESC LIMIT 1',
          [organisationId],
        )
      ).map(({ action }) => action);
    expect([await acts(person.organisationId), await acts(second.organisationId)]).toEqual([
      ['session.ended'],
      ['session.opened'],
    ]);
  });

  it('is asked there for what the roles there ask for', async () => {
    const agent = await heed.as(person.email, person.password);
    await heed.rows("UPDATE people.session SET assurance = 'two_factor' WHERE user_id = $1", [person.userId]);
    await join('{administrator}');
    const changed = await goOn(agent, second.organisationId).expect(200);
    expect(changed.body).toMatchObject({ assurance: 'two_factor', neededAssurance: 'phishing_resistant' });
    agent.set('X-CSRF-Token', changed.body.csrfToken);
    expect((await agent.get('/api/v1/people')).body.code).toBe('session.second_factor_missing');
  });

  it('goes on for no organisation that they do not belong to, have left, or that is closed', async () => {
    const agent = await heed.as(person.email, person.password);
    await goOn(agent, (await aMember(heed)).organisationId).expect(404);
    await goOn(agent, '00000000-0000-4000-8000-000000000000').expect(404);
    await heed.rows('UPDATE people.membership SET ended_at = now() WHERE user_id = $1 AND organisation_id = $2', [
      person.userId,
      second.organisationId,
    ]);
    await goOn(agent, second.organisationId).expect(404);
    await join('{reader}');
    await heed.rows("UPDATE people.organisation SET state = 'closed' WHERE id = $1", [second.organisationId]);
    await goOn(agent, second.organisationId).expect(404);
    await heed.rows("UPDATE people.organisation SET state = 'verified' WHERE id = $1", [second.organisationId]);
    await agent.get('/api/v1/session').expect(200);
  });

  it('does not wait for somebody who goes the other way, nor outlive the end of all their sessions', async () => {
    const other = await aMember(heed);
    const [one, two] = [person, other];
    await heed.rows(
      `INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, '{reader}', 'Desk officer')`,
      [two.userId, one.organisationId],
    );
    await heed.rows(
      `INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, '{reader}', 'Desk officer')`,
      [one.userId, two.organisationId],
    );
    const agents = [await heed.as(one.email, one.password), await heed.as(two.email, two.password)];
    const places = [two.organisationId, one.organisationId];
    for (let round = 0; round < 6; round += 1) {
      const answers = await Promise.all(agents.map((agent, at) => goOn(agent, places[(at + round) % 2] ?? '')));
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      answers.forEach(({ body }, at) => agents[at]?.set('X-CSRF-Token', body.csrfToken));
    }
    for (let round = 0; round < 4; round += 1) {
      const [owner, thief] = [await heed.as(one.email, one.password), await heed.as(one.email, one.password)];
      await Promise.all([goOn(thief, two.organisationId), owner.delete('/api/v1/sessions').expect(204)]);
      await thief.get('/api/v1/session').expect(401);
    }
  });

  it('does so in person: a token stays with its organisation, and nobody does it unsigned or from elsewhere', async () => {
    await heed.anyone().put('/api/v1/session/organisation').send({ organisation: second.organisationId }).expect(401);
    const agent = await heed.as(person.email, person.password);
    await agent
      .put('/api/v1/session/organisation')
      .set('X-CSRF-Token', 'another')
      .send({ organisation: second.organisationId })
      .expect(403);
    expect((await goOn(agent, 'nowhere')).body.fields).toEqual([{ field: 'organisation', reason: 'isUuid' }]);
  });
});
