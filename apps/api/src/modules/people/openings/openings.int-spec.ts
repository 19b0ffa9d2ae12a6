import { randomUUID } from 'node:crypto';
import { OPENING_MINUTES, type AuditEntryView, type OpeningView, type PageView } from '@heed/contracts';
import { aColleague } from '../../../../test/a-colleague';
import { aMember, type MemberUnderTest } from '../../../../test/a-member';
import { aHeedApp } from '../../../../test/app';
import { Transactions } from '../../../database/transactions';
import { AuditLog } from '../../audit/audit.event';
import { Checkpointer } from '../../audit/checkpoints/checkpointer';
import { RESTRICTED_READS } from '../../audit/restricted-reads';
import { SETTLED_DAYS } from '../settled-days';

const REASON = 'An account of this organisation seems to be used by somebody else.';

describe('Emergency access to a trail', () => {
  const heed = aHeedApp('empty');
  type Agent = Awaited<ReturnType<typeof heed.as>>;
  let operator: MemberUnderTest;
  let ngo: MemberUnderTest;
  let first: Agent;
  let second: Agent;
  let third: Agent;
  let member: Agent;

  const as = ({ email, password }: MemberUnderTest) => heed.as(email, password);
  const settle = () => heed.rows("UPDATE people.membership SET joined_at = now() - interval '4 days'");
  const ask = (organisationId: string, reason = REASON, agent = first) =>
    agent.post('/api/v1/openings').set('Idempotency-Key', randomUUID()).send({ organisationId, reason });
  const asked = async (organisationId = ngo.organisationId, agent = first): Promise<OpeningView> => {
    const answer = await ask(organisationId, REASON, agent);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return answer.body;
  };
  const act = (id: string, what: string, agent = second) => agent.post(`/api/v1/openings/${id}/${what}`);
  const opened = async (organisationId = ngo.organisationId): Promise<OpeningView> => {
    const { id } = await asked(organisationId);
    const answer = await act(id, 'approve').expect(200);
    return answer.body;
  };
  const look = (id: string, agent = first, query = '') => agent.get(`/api/v1/openings/${id}/entries${query}`);
  const pageOf = async (id: string, agent = first, query = ''): Promise<PageView<AuditEntryView>> => {
    const answer = await look(id, agent, query).expect(200);
    return answer.body;
  };
  const list = async (agent = member): Promise<OpeningView[]> => {
    const answer = await agent.get('/api/v1/openings').expect(200);
    return answer.body;
  };
  const record = (
    action: string,
    by: MemberUnderTest,
    { post = 'Desk officer', because }: Partial<{ post: string; because: string }> = {},
  ) =>
    heed.app.get(Transactions).run({ role: 'heed_owner' }, () =>
      heed.app.get(AuditLog).record({
        action,
        targetKind: 'person',
        targetId: randomUUID(),
        ...(because && { because }),
        by: { userId: by.userId, organisationId: by.organisationId, post },
      }),
    );
  const lapse = (id: string) =>
    heed.rows(
      `UPDATE people.opening SET requested_at = now() - interval '25 hours', ends_at = now() - CASE WHEN approved_at IS NULL THEN interval '1 hour' ELSE interval '1 minute' END,
         approved_at = CASE WHEN approved_at IS NOT NULL THEN now() - interval '61 minutes' END WHERE id = $1`,
      [id],
    );
  const told = async (agent = member): Promise<AuditEntryView[]> => {
    const answer = await agent.get('/api/v1/audit/entries?chain=platform').expect(200);
    return answer.body.items;
  };
  const toldOf = async () => (await told()).map(({ action }) => action);

  beforeAll(async () => {
    operator = await aMember(heed, { kind: 'operator', roles: ['administrator'] });
    first = await as(operator);
    second = await as(await aColleague(heed, operator, { roles: ['administrator'] }));
    third = await as(await aColleague(heed, operator, { roles: ['administrator'] }));
  });

  beforeEach(async () => {
    ngo = await aMember(heed, { roles: ['administrator'] });
    await settle();
    member = await as(ngo);
  });

  it('takes two, shows them what was done with accounts and nothing else, and ends within the hour', async () => {
    await record('update.drafted', ngo);
    await record('person.changed', ngo, { because: 'words about a person' });
    for (const read of RESTRICTED_READS) await record(read, ngo);
    const view = await opened();
    expect(view).toMatchObject({ stage: 'open', requestedBy: 'A person', approvedBy: 'A colleague', pagesRead: 0 });
    const minutes = (Date.parse(view.endsAt) - Date.parse(view.approvedAt ?? '')) / 60_000;
    expect(minutes).toBeCloseTo(60, 3);

    for (const agent of [first, second]) {
      const page = await look(view.id, agent).expect(200);
      const { items }: PageView<AuditEntryView> = page.body;
      expect(items.map(({ action }) => action)).toEqual(['person.changed', 'session.opened']);
      expect(items.map(({ chain, post }) => [chain, post])).toEqual(
        items.map(() => [ngo.organisationId, 'Desk officer']),
      );
      expect(page.text).not.toContain('words about');
    }
    expect((await list(first)).find(({ id }) => id === view.id)).toMatchObject({ pagesRead: 2, stage: 'open' });

    await lapse(view.id);
    expect((await look(view.id).expect(409)).body.code).toBe('opening.wrong_state');
    expect((await list(first)).find(({ id }) => id === view.id)?.stage).toBe('ended');
    await act(view.id, 'end').expect(409);
  });

  it('is read page by page, and each page says to the organisation which entries it showed', async () => {
    for (let n = 0; n < 51; n += 1) await record('person.changed', ngo);
    const { id } = await opened();
    const { items, next } = await pageOf(id);
    expect([items.length, items[0]?.seq, items.at(-1)?.seq]).toEqual([50, 52, 3]);
    expect((await pageOf(id, second, `?after=${next}`)).items.map(({ seq }) => seq)).toEqual([2, 1]);
    await look(id, first, '?limit=200').expect(400);
    await look(id, first, '?after=x').expect(400);
    const pages = (await told()).filter(({ action }) => action === 'opening.looked');
    expect(pages.map(({ codes }) => codes.entries?.to)).toEqual(['1-2', '3-52']);
    expect((await list())[0]?.pagesRead).toBe(2);
  });

  it('is told to the organisation from the request on, with the reason, and to it alone', async () => {
    const { id } = await asked();
    expect(await list()).toMatchObject([
      { id, stage: 'asked', reason: REASON, requestedBy: null, abilities: ['opening.read'] },
    ]);
    await act(id, 'approve').expect(200);
    await pageOf(id);
    expect(await toldOf()).toEqual(['opening.looked', 'opening.agreed', 'opening.begun']);
    expect(await list()).toMatchObject([{ pagesRead: 1, approvedBy: null, acknowledgedAt: null }]);
    const file = await member.get('/api/v1/audit/export?chain=platform&format=csv').expect(200);
    expect(file.text).toContain('opening.looked');
    const platform = await first.get('/api/v1/installation/audit').expect(200);
    expect(platform.text).not.toContain(ngo.organisationId);
    expect(await list(await as(await aMember(heed, { roles: ['administrator'] })))).toEqual([]);
  });

  it('can be shown to stand beneath a checkpoint, by the organisation and by no other', async () => {
    const { id } = await asked();
    await act(id, 'end').expect(204);
    await heed.app.get(Checkpointer).take({ patient: true });
    const [entry] = await told();
    const proof = (agent: Agent) => agent.get(`/api/v1/audit/proofs/inclusion?chain=${entry?.chain}&seq=${entry?.seq}`);
    expect((await proof(member).expect(200)).body.entry).toContain('opening.ended');
    await proof(await as(await aMember(heed, { roles: ['administrator'] }))).expect(404);
  });

  it('is acknowledged by the organisation once it has ended, and not forgotten before', async () => {
    const { id } = await opened();
    await act(id, 'acknowledge', member).expect(409);
    await act(id, 'end').expect(204);
    await heed.rows("UPDATE people.opening SET requested_at = now() - interval '200 days' WHERE id = $1", [id]);
    for (let n = 0; n < 3; n += 1) await act((await asked()).id, 'end').expect(204);
    expect((await list())[0]).toMatchObject({ id, abilities: ['opening.read', 'opening.acknowledge'] });
    await act(id, 'acknowledge', await as(await aColleague(heed, ngo))).expect(403);
    await act(id, 'acknowledge', first).expect(403);
    await act(id, 'acknowledge', member).expect(204);
    await act(id, 'acknowledge', member).expect(409);
    expect((await list()).map((one) => one.id)).not.toContain(id);
    const own = await member.get('/api/v1/audit/entries').expect(200);
    expect(own.body.items[0]).toMatchObject({ action: 'opening.acknowledged', target: { id } });
  });

  it('is agreed to by another, who is no newcomer', async () => {
    const { id } = await asked();
    expect((await act(id, 'approve', first).expect(403)).body.code).toBe('access.denied');
    const puppet = await as(await aColleague(heed, operator, { roles: ['administrator'] }));
    expect((await act(id, 'approve', puppet).expect(409)).body.code).toBe('opening.too_new');
    const answers = await Promise.all([second, third, second].map((agent) => act(id, 'approve', agent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is open to the two alone, and to nobody before both have agreed', async () => {
    const { id } = await asked();
    await look(id, first).expect(409);
    await look(id, second).expect(403);
    await act(id, 'approve').expect(200);
    expect((await look(id, third).expect(403)).body.code).toBe('access.denied');
    await look(id, member).expect(403);
    expect((await list())[0]?.pagesRead).toBe(0);
  });

  it('ends with the role of one of the two', async () => {
    const leaving = await aColleague(heed, operator, { roles: ['administrator'] });
    await settle();
    const agent = await as(leaving);
    const { id } = await asked(ngo.organisationId, agent);
    await act(id, 'approve').expect(200);
    await heed.rows("UPDATE people.membership SET roles = '{reader}' WHERE user_id = $1", [leaving.userId]);
    await look(id, second).expect(409);
  });

  it.each([
    ['closed', "UPDATE people.organisation SET state = 'closed' WHERE id = $1"],
    ['left by its last administrator', "UPDATE people.membership SET roles = '{reader}' WHERE organisation_id = $1"],
    [
      'without anybody who can sign in',
      `UPDATE people.user_account SET disabled_at = now(), disabled_reason = 'operator'
       WHERE id IN (SELECT user_id FROM people.membership WHERE organisation_id = $1)`,
    ],
  ])('is not for an organisation that cannot be told: one that is %s, at whatever stage', async (_why, sql) => {
    const others = [
      await aMember(heed, { roles: ['administrator'] }),
      await aMember(heed, { roles: ['administrator'] }),
    ];
    const [waiting, open] = [await asked(others[0]?.organisationId), await opened(others[1]?.organisationId)];
    for (const { organisationId } of [ngo, ...others]) await heed.rows(sql, [organisationId]);
    await ask(ngo.organisationId).expect(404);
    expect((await act(waiting.id, 'approve').expect(409)).body.code).toBe('opening.not_possible');
    await look(open.id).expect(409);
  });

  it('is not for an organisation to which one of the two belongs', async () => {
    const both = await aColleague(heed, operator, { roles: ['administrator'] });
    const agent = await as(both);
    await heed.rows(
      `INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, '{validator}', 'Desk officer')`,
      [both.userId, ngo.organisationId],
    );
    await settle();
    await ask(ngo.organisationId, REASON, agent).expect(404);
    const { id } = await asked();
    expect((await act(id, 'approve', agent).expect(409)).body.code).toBe('opening.not_possible');
    await act(id, 'end').expect(204);
    const { id: other } = await opened();
    await heed.rows(
      `INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, '{validator}', 'Desk officer')`,
      [operator.userId, ngo.organisationId],
    );
    await look(other, second).expect(409);
    await heed.rows('DELETE FROM people.membership WHERE user_id = $1 AND organisation_id = $2', [
      operator.userId,
      ngo.organisationId,
    ]);
  });

  it('is under way once for an organisation, and a request that lapsed makes room', async () => {
    const { id } = await asked();
    expect((await ask(ngo.organisationId).expect(409)).body.code).toBe('opening.under_way');
    await lapse(id);
    await act(id, 'approve').expect(409);
    expect((await asked()).id).not.toBe(id);
  });

  it('is not for an organisation whose name the public does not know, at whatever stage', async () => {
    const [waiting, open] = [await asked(), await aMember(heed, { roles: ['administrator'] })];
    const { id } = await opened(open.organisationId);
    await heed.rows("UPDATE people.organisation SET publishes_as = 'withheld' WHERE id = ANY ($1)", [
      [ngo.organisationId, open.organisationId],
    ]);
    await look(id).expect(409);
    expect((await act(waiting.id, 'approve').expect(409)).body.code).toBe('opening.not_possible');
    await act(waiting.id, 'end').expect(204);
    await ask(ngo.organisationId).expect(404);
    expect((await list(first)).find((one) => one.id === id)?.organisation.name).toBeNull();
    expect((await list())[0]?.organisation.name).toBe('An organisation');
  });

  it('is asked for by nobody else, for nothing that is not there, and not without a reason', async () => {
    for (const [reason, wrong] of [
      ['because', ['isLength']],
      [' '.repeat(25), ['isLength']],
      ['\u200B'.repeat(25), ['matches', 'noHiddenCharacters']],
      ['\u202Eit is written from behind here', ['noHiddenCharacters']],
    ] as const) {
      const answer = await ask(ngo.organisationId, reason).expect(400);
      expect(answer.body.fields.map((field: { reason: string }) => field.reason)).toEqual(wrong);
    }
    await ask('not an id').expect(400);
    await ask(randomUUID()).expect(404);
    await ask(operator.organisationId).expect(404);
    for (const kind of ['ohchr', 'un_body', 'ngo'] as const) {
      const other = await as(await aMember(heed, { kind, roles: ['administrator'] }));
      expect((await ask(operator.organisationId, REASON, other).expect(403)).body.code).toBe('access.denied');
    }
    expect(await heed.rows('SELECT FROM people.opening WHERE organisation_id = $1', [ngo.organisationId])).toEqual([]);
  });

  describe('in the database', () => {
    const within = (
      by: MemberUnderTest,
      work: (query: Transactions['query']) => Promise<unknown>,
      role: 'heed_admin' | 'heed_independent' = by === operator ? 'heed_admin' : 'heed_independent',
    ) => {
      const transactions = heed.app.get(Transactions);
      const actor = {
        userId: by.userId,
        organisationId: by.organisationId,
        country: null,
        publishesFor: null,
        voice: null,
      };
      return transactions.run({ role, actor }, () => work((sql, values) => transactions.query(sql, values)));
    };

    const SET = 'UPDATE people.opening SET';
    it.each([
      [
        'another’s agreement',
        'agreement',
        `${SET} approved_by = (SELECT user_id FROM people.membership m WHERE m.organisation_id = operator_id AND m.user_id <> context.user_id() LIMIT 1),
           approved_at = now(), ends_at = now() + interval '60 minutes' WHERE id = $1`,
      ],
      [
        'an agreement for longer',
        'agreement',
        `${SET} approved_by = context.user_id(), approved_at = now(), ends_at = now() + interval '${OPENING_MINUTES + 1} minutes' WHERE id = $1`,
      ],
      ['more time', 'time of', `${SET} ends_at = requested_at + interval '1 minute' WHERE id = $1`],
      ['an end at another time', 'end of', `${SET} ended_at = now() - interval '1 day' WHERE id = $1`],
    ])('the operator writes no %s into a request', async (_what, refused, sql) => {
      const { id } = await asked();
      await expect(within(operator, (query) => query(sql, [id]))).rejects.toThrow(refused);
    });

    it('the operator asks for no longer than a day, and not without words', async () => {
      const insert = (reason: string, time: string) =>
        within(operator, (query) =>
          query(
            `INSERT INTO people.opening (organisation_id, id, operator_id, reason, requested_by, ends_at)
             VALUES ($1, gen_random_uuid(), context.organisation(), $2, context.user_id(), now() + $3::interval)`,
            [ngo.organisationId, reason, time],
          ),
        );
      await expect(insert(REASON, '2 days')).rejects.toThrow('opening_check');
      await expect(insert('\t'.repeat(30), '1 hour')).rejects.toThrow('opening_reason_check');
      await insert(REASON, '1 hour');
    });

    it('the operator agrees to none by a newcomer, reads none that has ended, and opens none again', async () => {
      const puppet = await aColleague(heed, operator, { roles: ['administrator'] });
      const { id } = await asked();
      const agree = `${SET} approved_by = context.user_id(), approved_at = now(), ends_at = now() + interval '${OPENING_MINUTES} minutes' WHERE id = $1`;
      const refused = () =>
        expect(within(puppet, (query) => query(agree, [id]), 'heed_admin')).rejects.toThrow('agreement');
      await refused();
      await heed.rows(
        `UPDATE people.membership SET joined_at = now() - interval '${SETTLED_DAYS} days' + interval '1 hour' WHERE user_id = $1`,
        [puppet.userId],
      );
      await refused();
      await act(id, 'approve').expect(200);
      const count = `${SET} pages_read = pages_read + 1 WHERE id = $1`;
      await expect(within(operator, (query) => query(`${SET} pages_read = 7 WHERE id = $1`, [id]))).rejects.toThrow(
        'reading of an opened trail',
      );
      await lapse(id);
      await expect(within(operator, (query) => query(count, [id]))).rejects.toThrow('reading of an opened trail');
      await within(operator, (query) => query(`${SET} ended_at = now() WHERE id = $1`, [id]));
      await expect(within(operator, (query) => query(`${SET} ended_at = NULL WHERE id = $1`, [id]))).rejects.toThrow(
        'end of an opening',
      );
    });

    it('nobody acknowledges before the end, at another time, in another’s name, or as a reader', async () => {
      const { id } = await opened();
      const know = `${SET} acknowledged_by = context.user_id(), acknowledged_at = now() WHERE id = $1`;
      const refusedTo = (by: MemberUnderTest, sql: string) =>
        expect(within(by, (query) => query(sql, [id]))).rejects.toThrow('acknowledgement of an opening');
      await refusedTo(ngo, know);
      await act(id, 'end').expect(204);
      await refusedTo(await aColleague(heed, ngo, { roles: ['reader'] }), know);
      await refusedTo(ngo, know.replace('now()', "now() - interval '1 day'"));
      await refusedTo(ngo, know.replace('context.user_id()', '(SELECT approved_by FROM people.opening WHERE id = $1)'));
      await within(ngo, (query) => query(know, [id]));
      await refusedTo(ngo, know);
    });

    it('the trail is closed until both have agreed, and what is no act on accounts stays closed then', async () => {
      for (const other of [
        'update.drafted',
        'evidence.attached',
        'organisation.suspended',
        'audit.exported',
        'person.changed',
      ])
        await record(other, ngo);
      for (const read of RESTRICTED_READS) await record(read, ngo);
      const seen = async (): Promise<string[]> => {
        const found: { action: string }[] = [];
        await within(operator, async (query) => {
          found.push(
            ...(await query<{ action: string }>(
              'SELECT action FROM platform.audit_entry WHERE chain_id = $1 ORDER BY seq',
              [ngo.organisationId],
            )),
          );
        });
        return found.map(({ action }) => action);
      };
      const { id } = await asked();
      expect(await seen()).toEqual([]);
      await act(id, 'approve').expect(200);
      expect(await seen()).toEqual(['session.opened', 'person.changed']);
      await act(id, 'end').expect(204);
      expect(await seen()).toEqual([]);
    });
  });
});
