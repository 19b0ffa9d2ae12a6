import { randomUUID } from 'node:crypto';
import type { OrganisationKind } from '@heed/domain';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';
import { Transactions, type TransactionContext } from '../../../database/transactions';
import { SessionsEnding } from '../sessions/sessions.event';

const PATH = '/api/v1/sessions';

describe('One’s own sessions', () => {
  const heed = aHeedApp('empty');
  let member: MemberUnderTest;
  beforeEach(async () => {
    member = await aMember(heed);
  });
  const signedIn = (who = member) => heed.as(who.email, who.password);
  const list = async (agent: Awaited<ReturnType<typeof signedIn>>) => {
    const { body } = await agent.get(PATH).expect(200);
    const { items }: { items: { id: string; current: boolean }[] } = body;
    return items;
  };

  it('are listed, the own one marked, without a place or a device', async () => {
    const agent = await signedIn();
    await signedIn();
    await heed.rows("UPDATE people.session SET created_at = created_at - interval '1 hour' WHERE user_id = $1", [
      member.userId,
    ]);
    const items = await list(agent);
    expect(items).toHaveLength(2);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    expect(items[0]).toEqual({
      id: expect.any(String),
      current: expect.any(Boolean),
      organisation: 'An organisation',
      method: 'password',
      assurance: 'phishing_resistant',
      startedAt: expect.stringMatching(/^\d{4}-/),
      lastSeenAt: expect.stringMatching(/^\d{4}-/),
    });
    await heed.anyone().get(PATH).expect(401);
  });

  it('end one by one, at once', async () => {
    const agent = await signedIn();
    const other = await signedIn();
    const id = (await list(agent)).find(({ current }) => !current)?.id ?? '';
    await agent.delete(`${PATH}/${id}`).expect(204);
    await other.get('/api/v1/session').expect(401);
    expect(await list(agent)).toHaveLength(1);
    await agent.delete(`${PATH}/${id}`).expect(404);
  });

  it('of somebody else are not there', async () => {
    const other = await aMember(heed);
    const theirs = await signedIn(other);
    const agent = await signedIn();
    const [foreign] = await list(theirs);
    const refusal = await agent.delete(`${PATH}/${foreign?.id}`);
    const unknown = await agent.delete(`${PATH}/${randomUUID()}`);
    expect(refusal.status).toBe(404);
    expect({ ...refusal.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    await theirs.get('/api/v1/session').expect(200);
  });

  it('end all but this one, and leave a trail', async () => {
    const [agent, ...others] = [await signedIn(), await signedIn(), await signedIn()];
    await agent.delete(PATH).expect(204);
    for (const other of others) await other.get('/api/v1/session').expect(401);
    expect(await list(agent)).toHaveLength(1);
    const trail = await heed.rows<{ action: string }>(
      'SELECT action FROM platform.audit_entry WHERE chain_id = $1 ORDER BY seq DESC LIMIT 1',
      [member.organisationId],
    );
    expect(trail).toEqual([{ action: 'session.others_ended' }]);
  });
});

describe('Sessions end at once from any member’s transaction', () => {
  const heed = aHeedApp('empty');
  const contextIn = (
    role: TransactionContext['role'],
    { userId, organisationId }: MemberUnderTest,
  ): TransactionContext => ({
    role,
    actor: { userId, organisationId, country: null, publishesFor: null, voice: null },
  });
  /** As a member's role might ask for it: the function takes both, though the product names one at a time. */
  const ofMembership = (context: TransactionContext, userId: string, organisationId: string) =>
    heed.app
      .get(Transactions)
      .run(context, () =>
        heed.app.get(Transactions).query('SELECT people.end_sessions($1, $2, NULL)', [userId, organisationId]),
      );
  const ending = (context: TransactionContext, work: (ending: SessionsEnding) => Promise<void>) =>
    heed.app.get(Transactions).run(context, () => work(heed.app.get(SessionsEnding)));
  const people = async (kind: OrganisationKind = 'ngo') => {
    const [administrator, colleague, stranger] = [
      await aMember(heed, { kind }),
      await aMember(heed),
      await aMember(heed),
    ];
    const [mine, theirs] = [
      await heed.as(colleague.email, colleague.password),
      await heed.as(stranger.email, stranger.password),
    ];
    await heed.rows(
      `INSERT INTO people.membership (user_id, organisation_id, roles, post)
       VALUES ($1, $2, '{reader}', 'Desk officer')`,
      [colleague.userId, administrator.organisationId],
    );
    await heed.rows('UPDATE people.session SET organisation_id = $2 WHERE user_id = $1', [
      colleague.userId,
      administrator.organisationId,
    ]);
    return { administrator, colleague, stranger, mine, theirs };
  };

  it.each(['heed_state', 'heed_independent', 'heed_secretariat', 'heed_admin'] as const)(
    'as %s: of the own organisation, and of no other',
    async (role) => {
      const { administrator, colleague, stranger, mine, theirs } = await people();
      const context = contextIn(role, administrator);
      await ofMembership(context, stranger.userId, stranger.organisationId);
      await ending(context, (sessions) => sessions.ofUser(stranger.userId));
      await ending(context, (sessions) => sessions.ofOrganisation(stranger.organisationId));
      await theirs.get('/api/v1/session').expect(200);
      await mine.get('/api/v1/session').expect(200);
      await ofMembership(context, colleague.userId, administrator.organisationId);
      await mine.get('/api/v1/session').expect(401);
    },
  );

  it('of an account that was disabled, and of an organisation that was closed, wherever it is', async () => {
    const { administrator, stranger } = await people('ohchr');
    const context = contextIn('heed_secretariat', administrator);
    const held = () =>
      heed.rows('SELECT id FROM people.session WHERE user_id = $1 AND ended_at IS NULL', [stranger.userId]);
    await heed.rows("UPDATE people.organisation SET state = 'closed' WHERE id = $1", [stranger.organisationId]);
    expect(await held()).toHaveLength(1);
    await ending(context, (sessions) => sessions.ofOrganisation(stranger.organisationId));
    expect(await held()).toEqual([]);
    const other = await aMember(heed);
    await heed.as(other.email, other.password);
    await heed.rows('UPDATE people.user_account SET disabled_at = now() WHERE id = $1', [other.userId]);
    await ending(context, (sessions) => sessions.ofUser(other.userId));
    expect(
      await heed.rows('SELECT id FROM people.session WHERE user_id = $1 AND ended_at IS NULL', [other.userId]),
    ).toEqual([]);
  });

  it('of nobody, where nothing is named', async () => {
    const { administrator, mine, theirs } = await people();
    await heed.app
      .get(Transactions)
      .run(contextIn('heed_identity', administrator), () =>
        heed.app.get(Transactions).query('SELECT people.end_sessions(NULL, NULL, NULL)'),
      );
    await mine.get('/api/v1/session').expect(200);
    await theirs.get('/api/v1/session').expect(200);
  });
});
