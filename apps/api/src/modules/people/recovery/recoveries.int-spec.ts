import { randomUUID } from 'node:crypto';
import type { AgreedView, RecoveryView } from '@heed/contracts';
import type { OrganisationKind } from '@heed/domain';
import { aColleague } from '../../../../test/a-colleague';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';

const NEW_PASSWORD = 'quite another long sentence';

describe('A recovery', () => {
  const heed = aHeedApp('empty');
  type Agent = Awaited<ReturnType<typeof heed.as>>;
  let first: MemberUnderTest;
  let second: MemberUnderTest;
  let beginner: Agent;
  let approver: Agent;

  const as = ({ email, password }: MemberUnderTest) => heed.as(email, password);
  const anAdministrator = async (kind: OrganisationKind): Promise<Agent> =>
    as(await aMember(heed, { kind, roles: ['administrator'] }));
  const begin = (agent: Agent, userId: string, kind = 'password') =>
    agent.post('/api/v1/recoveries').set('Idempotency-Key', randomUUID()).send({ userId, kind });
  const begun = async (userId: string, kind = 'password'): Promise<string> => {
    const answer = await begin(beginner, userId, kind).expect(201);
    const view: RecoveryView = answer.body;
    return view.id;
  };
  const approve = (agent: Agent, id: string) => agent.post(`/api/v1/recoveries/${id}/approve`);
  const agreed = async (agent: Agent, id: string): Promise<string> => {
    const answer = await approve(agent, id).expect(200);
    const view: AgreedView = answer.body;
    return /\/workspace\/recover#([\w-]{43})$/.exec(view.link ?? '')?.[1] ?? '';
  };
  const use = (token: string, password = NEW_PASSWORD, code?: string) =>
    heed.anyone().post('/api/v1/recoveries/use').send({ token, password, code });
  const ask = (email: string) => heed.anyone().post('/api/v1/recoveries/ask').send({ email });
  const list = async (agent: Agent): Promise<RecoveryView[]> => {
    const answer = await agent.get('/api/v1/recoveries').expect(200);
    const views: RecoveryView[] = answer.body;
    return views;
  };
  const signIn = (email: string, password: string) => heed.anyone().post('/api/v1/session').send({ email, password });

  beforeAll(async () => {
    first = await aMember(heed, { roles: ['administrator'] });
    second = await aColleague(heed, first, { roles: ['administrator'] });
    await aColleague(heed, first, { roles: ['administrator'] });
    await heed.rows("UPDATE people.membership SET joined_at = now() - interval '4 days'");
    [beginner, approver] = [await as(first), await as(second)];
  });

  it('takes two administrators, and ends what was open', async () => {
    const person = await aColleague(heed, first);
    const agent = await as(person);
    const id = await begun(person.userId);
    await approve(beginner, id).expect(403);
    const token = await agreed(approver, id);
    await approve(approver, id).expect(409);
    await use(token).expect(204);
    await agent.get('/api/v1/session').expect(401);
    await signIn(person.email, person.password).expect(401);
    await signIn(person.email, NEW_PASSWORD).expect(201);
    await use(token).expect(404);
    const actions = await heed.rows<{ action: string }>(
      'SELECT action FROM platform.audit_entry WHERE target_id = $1 ORDER BY seq',
      [id],
    );
    expect(actions.map(({ action }) => action)).toEqual(['recovery.begun', 'recovery.agreed', 'recovery.used']);
  });

  it('is not the person’s to begin or to agree to', async () => {
    await begin(approver, second.userId).expect(403);
    const id = await begun(second.userId);
    await approve(approver, id).expect(403);
    await beginner.post(`/api/v1/recoveries/${id}/refuse`).expect(204);
    const refused = await heed.rows('SELECT FROM people.recovery WHERE id = $1 AND refused_at IS NOT NULL', [id]);
    expect(refused).toHaveLength(1);
  });

  it('that the person asked for is taken up by one and agreed to by another', async () => {
    const person = await aColleague(heed, first);
    await ask(person.email.toUpperCase()).expect(202);
    await ask(person.email).expect(202);
    const waiting = (await list(beginner)).filter((one) => one.person.userId === person.userId);
    expect(waiting.map(({ stage, kind }) => [stage, kind])).toEqual([['asked', 'password']]);
    const id = waiting[0]?.id ?? '';
    expect((await approve(beginner, id).expect(200)).body).toEqual({ stage: 'begun', link: null });
    await approve(beginner, id).expect(403);
    await use(await agreed(approver, id)).expect(204);
  });

  it('asked for tells nobody whether there is an account', async () => {
    const person = await aColleague(heed, first);
    const member = await anAdministrator('ngo');
    const before = await heed.rows('SELECT FROM platform.audit_entry');
    const answers = [await ask(person.email), await ask(`${randomUUID()}@example.org`)];
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [202, ''],
      [202, ''],
    ]);
    await member.post('/api/v1/recoveries/ask').send({ email: person.email }).expect(202);
    await member
      .post('/api/v1/recoveries/ask')
      .send({ email: `${randomUUID()}@example.org` })
      .expect(202);
    const trails = await heed.rows<{ actor: string | null }>(
      "SELECT canonical::jsonb ->> 'actor' AS actor FROM platform.audit_entry WHERE action = 'recovery.asked'",
    );
    expect(trails.map(({ actor }) => actor).filter((actor) => actor !== null)).toEqual([]);
    expect((await heed.rows('SELECT FROM platform.audit_entry')).length - before.length).toBe(4);
  });

  it('asked for stands in the trail of every organisation that the person belongs to', async () => {
    const person = await aColleague(heed, first);
    const { organisationId } = await aMember(heed);
    await heed.rows(
      `INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, '{reader}', 'Desk officer')`,
      [person.userId, organisationId],
    );
    await ask(person.email);
    const chains = await heed.rows<{ chain: string }>(
      "SELECT chain_id AS chain FROM platform.audit_entry WHERE action = 'recovery.asked' AND target_id = $1",
      [person.userId],
    );
    expect(chains.map(({ chain }) => chain).sort()).toEqual([first.organisationId, organisationId].sort());
    await heed.rows('UPDATE people.recovery SET refused_at = now() WHERE user_id = $1', [person.userId]);
  });

  it('that somebody asked for in a person’s name stands in the way of no administrator', async () => {
    const person = await aColleague(heed, first);
    await ask(person.email);
    await begun(person.userId, 'second_factor');
    const left = await heed.rows(
      'SELECT kind FROM people.recovery WHERE user_id = $1 AND used_at IS NULL AND refused_at IS NULL',
      [person.userId],
    );
    expect(left).toEqual([{ kind: 'second_factor' }]);
  });

  it('of a second factor removes it, against the password in force', async () => {
    const person = await aColleague(heed, first);
    await heed.rows("INSERT INTO people.recovery_code (user_id, n, code_hash) VALUES ($1, 1, 'x')", [person.userId]);
    await heed.rows(
      "INSERT INTO people.federated_identity (issuer, subject, user_id) VALUES ('https://id.example', $1::text, $1::uuid)",
      [person.userId],
    );
    const token = await agreed(approver, await begun(person.userId, 'second_factor'));
    await use(token, 'not the password at all').expect(401);
    await use(token, person.password).expect(204);
    for (const left of ['recovery_code', 'federated_identity'])
      expect(await heed.rows(`SELECT FROM people.${left} WHERE user_id = $1`, [person.userId])).toHaveLength(0);
    await signIn(person.email, person.password).expect(201);
  });

  it('of a password asks for the second factor, five times at most', async () => {
    const person = await aColleague(heed, first);
    await heed.rows("INSERT INTO people.recovery_code (user_id, n, code_hash) VALUES ($1, 1, sha256('x'))", [
      person.userId,
    ]);
    const token = await agreed(approver, await begun(person.userId));
    expect((await use(token).expect(403)).body).toMatchObject({ code: 'recovery.code_wrong' });
    for (let count = 0; count < 4; count += 1) await use(token, NEW_PASSWORD, 'abcd-efgh-ijkl').expect(403);
    await use(token, NEW_PASSWORD, 'abcd-efgh-ijkl').expect(404);
    await signIn(person.email, NEW_PASSWORD).expect(401);
  });

  it('is agreed to by nobody who has only just come', async () => {
    const puppet = await aColleague(heed, first, { roles: ['administrator'] });
    const id = await begun((await aColleague(heed, first)).userId);
    expect((await approve(await as(puppet), id).expect(409)).body.code).toBe('recovery.too_new');
    const answer = await begin(await as(puppet), (await aColleague(heed, first)).userId).expect(201);
    expect((await approve(approver, answer.body.id).expect(409)).body.code).toBe('recovery.too_new');
    await agreed(approver, id);
  });

  it('is agreed to by nobody who was raised to it just now', async () => {
    const raised = await aColleague(heed, first);
    await heed.rows("UPDATE people.membership SET joined_at = now() - interval '90 days' WHERE user_id = $1", [
      raised.userId,
    ]);
    await heed.rows("UPDATE people.membership SET roles = '{administrator}' WHERE user_id = $1", [raised.userId]);
    const id = await begun((await aColleague(heed, first)).userId);
    expect((await approve(await as(raised), id).expect(409)).body.code).toBe('recovery.too_new');
  });

  it('ends with the role of whoever began it or agreed to it, at whatever stage', async () => {
    for (const leave of [
      'UPDATE people.membership SET ended_at = now() WHERE user_id = $1',
      "UPDATE people.membership SET roles = '{reader}' WHERE user_id = $1",
      "UPDATE people.user_account SET disabled_at = now(), disabled_reason = 'operator' WHERE id = $1",
    ]) {
      const third = await aColleague(heed, first, { roles: ['administrator'] });
      await heed.rows("UPDATE people.membership SET joined_at = now() - interval '4 days' WHERE user_id = $1", [
        third.userId,
      ]);
      const agent = await as(third);
      const token = await agreed(agent, await begun((await aColleague(heed, first)).userId));
      const waiting = (await begin(agent, (await aColleague(heed, first)).userId).expect(201)).body.id;
      await heed.rows(leave, [third.userId]);
      await use(token).expect(404);
      await approve(approver, waiting).expect(404);
    }
  });

  it('of somebody who leaves ends with that', async () => {
    const person = await aColleague(heed, first);
    const id = await begun(person.userId);
    await beginner.delete(`/api/v1/people/${person.userId}`).expect(204);
    expect((await list(beginner)).map((one) => one.id)).not.toContain(id);
    await approve(approver, id).expect(404);
  });

  it('of a password is not for somebody with a passkey alone, or both proofs would change hands', async () => {
    const person = await aColleague(heed, first);
    await heed.rows(
      `INSERT INTO people.passkey (user_id, id, credential_id, public_key, counter, transports, name)
       VALUES ($1::uuid, gen_random_uuid(), $1::text, '', 0, '{}', 'Key')`,
      [person.userId],
    );
    const token = await agreed(approver, await begun(person.userId));
    expect((await use(token).expect(403)).body).toMatchObject({ code: 'recovery.code_wrong' });
    await signIn(person.email, NEW_PASSWORD).expect(401);
    await signIn(person.email, person.password).expect(202);
  });

  it('of somebody who belongs to another organisation is not for one of the two, before or after they joined it', async () => {
    const elsewhere = async (userId: string): Promise<void> => {
      const { organisationId } = await aMember(heed, { roles: ['administrator'] });
      await heed.rows(
        `INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, '{administrator}', 'Desk officer')`,
        [userId, organisationId],
      );
    };
    const [before, between, after] = [
      await aColleague(heed, first),
      await aColleague(heed, first),
      await aColleague(heed, first),
    ];
    await elsewhere(before.userId);
    for (const kind of ['password', 'second_factor'])
      expect((await begin(beginner, before.userId, kind).expect(409)).body.code).toBe('recovery.belongs_elsewhere');
    await ask(before.email).expect(202);
    const [asked] = (await list(beginner)).filter(({ person }) => person.userId === before.userId);
    expect((await approve(beginner, asked?.id ?? '').expect(409)).body.code).toBe('recovery.belongs_elsewhere');
    const begunBefore = await begun(between.userId);
    await elsewhere(between.userId);
    await approve(approver, begunBefore).expect(409);
    const token = await agreed(approver, await begun(after.userId));
    await elsewhere(after.userId);
    await use(token).expect(404);
    await signIn(after.email, after.password).expect(201);
    await heed.rows('UPDATE people.recovery SET refused_at = now() WHERE user_id = $1', [before.userId]);
  });

  it('is agreed to once, of many who agree at the same moment', async () => {
    const person = await aColleague(heed, first);
    const id = await begun(person.userId);
    const answers = await Promise.all(Array.from({ length: 5 }, () => approve(approver, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect((await begin(beginner, person.userId).expect(409)).body).toMatchObject({ code: 'recovery.under_way' });
  });

  it('is not there for others', async () => {
    const id = await begun((await aColleague(heed, first)).userId);
    for (const kind of ['ngo', 'un_body', 'ohchr', 'operator'] as const) {
      const stranger = await anAdministrator(kind);
      expect(await list(stranger)).toEqual([]);
      await approve(stranger, id).expect(404);
      await stranger.post(`/api/v1/recoveries/${id}/refuse`).expect(404);
      await begin(stranger, first.userId).expect(404);
    }
    await (await as(await aColleague(heed, first))).get('/api/v1/recoveries').expect(403);
    await heed.anyone().get('/api/v1/recoveries').expect(401);
  });

  describe('where too few administrators are left', () => {
    it('is OHCHR’s to help with, two of theirs where nobody is left, and no government’s or operator’s', async () => {
      const lone = await aMember(heed, { roles: ['administrator'] });
      await ask(lone.email).expect(202);
      const officer = await aMember(heed, { kind: 'ohchr', roles: ['administrator'] });
      const [one, other] = [await as(officer), await as(await aColleague(heed, officer, { roles: ['administrator'] }))];
      const [seen] = (await list(one)).filter(({ person }) => person.userId === lone.userId);
      expect(seen).toMatchObject({ organisation: { name: 'An organisation', kind: 'ngo' }, stage: 'asked' });
      expect(seen?.abilities).toContain('recovery.approve');
      const id = seen?.id ?? '';
      const reads = await heed.rows(
        "SELECT FROM platform.audit_entry WHERE action = 'recovery.read' AND chain_id = $1 AND canonical LIKE '%' || $2 || '%'",
        [officer.organisationId, id],
      );
      expect(reads).toHaveLength(1);
      for (const kind of ['operator', 'ngo'] as const) await approve(await anAdministrator(kind), id).expect(404);
      expect((await approve(one, id).expect(200)).body).toEqual({ stage: 'begun', link: null });
      await approve(one, id).expect(403);
      expect((await approve(other, id).expect(409)).body.code).toBe('recovery.too_new');
      await heed.rows("UPDATE people.membership SET joined_at = now() - interval '4 days' WHERE organisation_id = $1", [
        officer.organisationId,
      ]);
      await use(await agreed(other, id)).expect(204);
      await signIn(lone.email, NEW_PASSWORD).expect(201);
      const [entry] = await heed.rows<{ canonical: string }>(
        "SELECT canonical FROM platform.audit_entry WHERE action = 'recovery.used' AND chain_id = $1",
        [lone.organisationId],
      );
      expect(entry?.canonical).toContain('"to":"helper"');
    });

    it('and the name is withheld, it is its verifier’s', async () => {
      const [lone, verifier, other] = [
        await aMember(heed, { roles: ['administrator'] }),
        await aMember(heed, { kind: 'ohchr', roles: ['administrator'] }),
        await aMember(heed, { kind: 'ohchr', roles: ['administrator'] }),
      ];
      await heed.rows("UPDATE people.organisation SET publishes_as = 'withheld', verifier_id = $2 WHERE id = $1", [
        lone.organisationId,
        verifier.organisationId,
      ]);
      await ask(lone.email).expect(202);
      const helped = async (officer: MemberUnderTest): Promise<boolean> =>
        (await list(await as(officer))).some(({ person }) => person.userId === lone.userId);
      expect([await helped(verifier), await helped(other)]).toEqual([true, false]);
      const seen = await heed.rows<{ helps: boolean }>(
        "SELECT set_config('heed.organisation', $3, true), people.helps($1, $2) AS helps",
        [lone.organisationId, lone.userId, other.organisationId],
      );
      expect(seen.map(({ helps }) => helps)).toEqual([false]);
      await heed.rows('UPDATE people.recovery SET refused_at = now() WHERE user_id = $1', [lone.userId]);
    });

    it('at OHCHR, it is the operator’s', async () => {
      const officer = await aMember(heed, { kind: 'ohchr', roles: ['administrator'] });
      await ask(officer.email).expect(202);
      const operator = await anAdministrator('operator');
      const seen = (await list(operator)).map(({ person }) => person.userId);
      expect(seen).toEqual([officer.userId]);
      const [entry] = await heed.rows<{ concerns: string }>(
        "SELECT concerns FROM platform.audit_entry WHERE action = 'recovery.read' AND chain_id = platform.platform_chain()",
      );
      expect(entry?.concerns).toBe(officer.organisationId);
      expect((await list(await anAdministrator('ohchr'))).map(({ person }) => person.userId)).not.toContain(
        officer.userId,
      );
    });
  });

  it('is refused by the database itself to one of two organisations', async () => {
    const person = await aColleague(heed, first);
    const id = await begun(person.userId);
    await heed.rows(
      `INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, '{reader}', 'Desk officer')`,
      [person.userId, (await aMember(heed)).organisationId],
    );
    await expect(
      heed.rows(
        `DO $$ BEGIN
           PERFORM set_config('role', 'heed_independent', true), set_config('heed.organisation', '${first.organisationId}', true),
             set_config('heed.user', '${second.userId}', true);
           UPDATE people.recovery SET approved_by = '${second.userId}', approved_at = now(), expires_at = now() + interval '24 hours' WHERE id = '${id}';
         END $$`,
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('is refused by the database itself to who began it and to whose it is', async () => {
    const person = await aColleague(heed, first);
    const id = await begun(person.userId);
    for (const by of [first.userId, person.userId])
      await expect(heed.rows('UPDATE people.recovery SET approved_by = $2 WHERE id = $1', [id, by])).rejects.toThrow(
        /check constraint/,
      );
  });
});
