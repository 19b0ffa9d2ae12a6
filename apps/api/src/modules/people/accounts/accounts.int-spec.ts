import { randomUUID } from 'node:crypto';
import type { AccountCountsView, PeopleView } from '@heed/contracts';
import { aColleague } from '../../../../test/a-colleague';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';
import { Transactions } from '../../../database/transactions';
import { OperatorActs } from './operator-acts';
import { StaleAccounts } from './stale-accounts';

describe('Accounts', () => {
  const heed = aHeedApp('empty');
  type Agent = Awaited<ReturnType<typeof heed.as>>;
  let head: MemberUnderTest;
  let administrator: Agent;
  let operator: Agent;
  let operatorMember: MemberUnderTest;

  const as = ({ email, password }: MemberUnderTest) => heed.as(email, password);
  const asleepFor = (userId: string, days: number) =>
    heed.rows('UPDATE people.user_account SET last_signed_in_on = current_date - $2::integer WHERE id = $1', [
      userId,
      days,
    ]);
  const asOwner = <Answer>(work: () => Promise<Answer>) => heed.app.get(Transactions).run({ role: 'heed_owner' }, work);

  beforeAll(async () => {
    head = await aMember(heed, { roles: ['administrator'] });
    administrator = await as(head);
    operatorMember = await aMember(heed, { kind: 'operator', roles: ['administrator'] });
    operator = await as(operatorMember);
  });

  it('that nobody uses are found after 90 days, by their own administrators', async () => {
    const [sleeper, awake] = [await aColleague(heed, head), await aColleague(heed, head)];
    await asleepFor(sleeper.userId, 91);
    await asleepFor(awake.userId, 90);
    const answer = await administrator.get('/api/v1/people').expect(200);
    const { items }: PeopleView = answer.body;
    expect(items.filter(({ stale }) => stale).map(({ userId }) => userId)).toEqual([sleeper.userId]);
  });

  it('are numbers without names to the operator, and nothing to others', async () => {
    const answer = await operator.get('/api/v1/installation/accounts').expect(200);
    const counts: AccountCountsView[] = answer.body;
    const own = counts.find(({ organisationId }) => organisationId === head.organisationId);
    expect(own).toEqual({ organisationId: head.organisationId, kind: 'ngo', accounts: 3, stale: 1, disabled: 0 });
    expect(answer.text).not.toContain('@');
    await administrator.get('/api/v1/installation/accounts').expect(403);
    await (
      await as(await aMember(heed, { kind: 'ohchr', roles: ['administrator'] }))
    )
      .get('/api/v1/installation/accounts')
      .expect(403);
  });

  it('are closed after 180 days, once, and wake up with a recovery', async () => {
    const [sleeper, machine] = [await aColleague(heed, head), await aColleague(heed, head)];
    for (const { userId } of [sleeper, machine]) await asleepFor(userId, 181);
    await heed.rows(
      `INSERT INTO people.api_token (organisation_id, id, user_id, name, token_hash, scopes, assurance, expires_at, last_used_on)
       VALUES ($1, gen_random_uuid(), $2, 'a program', sha256('p'), '{read}', 'two_factor', now() + interval '1 day', current_date)`,
      [head.organisationId, machine.userId],
    );
    const stale = heed.app.get(StaleAccounts);
    expect([await stale.disable(), await stale.disable()]).toEqual([1, 0]);
    const login = { email: sleeper.email, password: sleeper.password };
    await heed.anyone().post('/api/v1/session').send(login).expect(401);
    const trail = await heed.rows(
      "SELECT FROM platform.audit_entry WHERE action = 'account.disabled' AND chain_id = $1 AND target_id = $2",
      [head.organisationId, sleeper.userId],
    );
    expect(trail).toHaveLength(1);
    const link = await asOwner(() => heed.app.get(OperatorActs).recover(sleeper.email, 'password', 'Known by voice'));
    const body = { token: link.split('#')[1], password: 'a new long sentence here' };
    await heed.anyone().post('/api/v1/recoveries/use').send(body).expect(204);
    await heed
      .anyone()
      .post('/api/v1/session')
      .send({ ...login, password: body.password })
      .expect(201);
  });

  it('are closed by the operator at once, never their own', async () => {
    const person = await aColleague(heed, head);
    const agent = await as(person);
    await administrator.delete(`/api/v1/installation/accounts/${person.userId}`).expect(403);
    await operator.delete(`/api/v1/installation/accounts/${person.userId}`).expect(204);
    await agent.get('/api/v1/session').expect(401);
    await operator.delete(`/api/v1/installation/accounts/${person.userId}`).expect(404);
    await operator.delete(`/api/v1/installation/accounts/${operatorMember.userId}`).expect(404);
    await operator.delete(`/api/v1/installation/accounts/${randomUUID()}`).expect(404);
    const chains = await heed.rows<{ chain_id: string }>(
      "SELECT chain_id FROM platform.audit_entry WHERE action = 'account.disabled' AND target_id = $1",
      [person.userId],
    );
    expect(chains.map(({ chain_id: chain }) => chain).sort()).toEqual([
      '00000000-0000-0000-0000-000000000000',
      head.organisationId,
    ]);
  });

  it('of a machine’s recovery leave the act in both trails, and the reason in neither', async () => {
    const person = await aColleague(heed, head);
    await asOwner(() => heed.app.get(OperatorActs).recover(person.email, 'second_factor', 'Lost the key in the lake'));
    const entries = await heed.rows<{ canonical: string }>(
      "SELECT canonical FROM platform.audit_entry WHERE action = 'recovery.by_operator' AND target_id IN (SELECT id::text FROM people.recovery WHERE user_id = $1)",
      [person.userId],
    );
    expect(entries).toHaveLength(2);
    expect(entries.filter(({ canonical }) => canonical.includes('lake'))).toEqual([]);
  });

  it('begin with one administrator of OHCHR, invited by command until somebody has joined', async () => {
    const acts = heed.app.get(OperatorActs);
    await heed.rows(
      "UPDATE people.membership SET roles = '{reader}' WHERE organisation_id IN (SELECT id FROM people.organisation WHERE kind = 'ohchr')",
    );
    await heed.rows("UPDATE people.organisation SET demonstration = true WHERE kind = 'ohchr'");
    const invite = () => asOwner(() => acts.firstAdministrator('ohchr', 'The secretariat', 'First@example.org'));
    const [lost, link] = [await invite(), await invite()];
    const accept = (address: string) =>
      heed
        .anyone()
        .post('/api/v1/invitations/accept')
        .send({ token: address.split('#')[1], name: 'First', password: 'the first of many sentences' });
    await accept(lost).expect(404);
    await accept(link).expect(201);
    await heed.as('first@example.org', 'the first of many sentences');
    await expect(invite()).rejects.toThrow(/administrator already/);
    await expect(asOwner(() => acts.firstAdministrator('operator', 'Another', 'x@example.org'))).rejects.toThrow(
      /administrator already/,
    );
  });
});
