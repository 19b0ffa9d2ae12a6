import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@heed/domain';
import { aMember, type MemberUnderTest } from '../../../test/a-member';
import { aHeedApp } from '../../../test/app';
import { Transactions } from '../../database/transactions';
import { contextOf } from '../../http/access/access';
import { sha256 } from '../../http/bodies/canonical-json';
import { Idempotency, type IdempotencyTicket } from '../../http/conventions/idempotency';
import { AuditLog, changesOf, type AuditEvent } from './audit.event';
import { CheckpointSigner } from './checkpoints/checkpoint-signer';
import { TrailVerification } from './verification/trail-verification';
import { Outbox } from './outbox.event';

const actorOf = ({ userId, organisationId }: MemberUnderTest): Actor => ({
  userId,
  organisationId,
  organisationKind: 'ngo',
  country: null,
  isPublisher: false,
  roles: ['contributor'],
  demonstration: false,
  countriesOfWork: [],
  organisationState: 'verified',
  assurance: 'phishing_resistant',
  scopes: null,
});

describe('The audit trail', () => {
  const heed = aHeedApp('empty');
  let member: MemberUnderTest;
  beforeEach(async () => {
    member = await aMember(heed);
  });
  const record = (event: Partial<AuditEvent> = {}) =>
    heed.app.get(Transactions).run(contextOf(actorOf(member)), () =>
      heed.app.get(AuditLog).record({
        action: 'update.edited',
        targetKind: 'update',
        targetId: randomUUID(),
        by: { ...actorOf(member), post: 'Desk officer' },
        ...event,
      }),
    );
  const faults = async (): Promise<string[]> => {
    const key = heed.app.get(CheckpointSigner).publicKey;
    const report = await heed.app.get(TrailVerification).run({ key, kept: [] });
    return report.faults.map(({ where, what }) => `${where} ${what}`);
  };

  it('holds the names of what changed and a hash, never the words', async () => {
    await record({
      codes: { roles: { from: ['reader'], to: ['validator'] } },
      diff: { narrative: 'Detainee 12 told us', status: 'planned' },
      reason: 'A/HRC/1/1',
    });
    const [entry] = await heed.rows<{ canonical: string; hash: Buffer }>(
      'SELECT canonical, hash FROM platform.audit_entry WHERE chain_id = $1',
      [member.organisationId],
    );
    expect(entry?.hash).toEqual(sha256(Uint8Array.of(0), entry?.canonical ?? ''));
    expect(JSON.parse(entry?.canonical ?? '')).toMatchObject({
      version: 2,
      algorithm: 'sha256',
      chain: member.organisationId,
      seq: 1,
      prev: '0'.repeat(64),
      entry: {
        action: 'update.edited',
        actor: { user: member.userId, organisation: member.organisationId, post: 'Desk officer' },
        changed: ['narrative', 'roles', 'status'],
        codes: { roles: { from: ['reader'], to: ['validator'] } },
        content: expect.stringMatching(/^[0-9a-f]{64}$/),
        reason: 'A/HRC/1/1',
      },
    });
    expect(entry?.canonical).not.toMatch(/Detainee|planned/);
  });

  it('is one unbroken chain, also with many writers at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => record()));
    const seqs = await heed.rows<{ seq: string }>(
      'SELECT seq FROM platform.audit_entry WHERE chain_id = $1 ORDER BY seq',
      [member.organisationId],
    );
    expect(seqs.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(await faults()).toEqual([]);
  });

  it('takes no words where it keeps values in plain', async () => {
    const codes = { narrative: { from: '', to: 'Detainee 12 told us' } };
    await expect(record({ codes })).rejects.toThrow('more than a code');
  });

  it('holds a reason in words only where it is given as such, and no longer one than is kept beside it', async () => {
    await expect(record({ reason: 'Detainee 12 told us' })).rejects.toThrow('more than a code');
    await expect(record({ because: 'x'.repeat(1_001) })).rejects.toThrow('too long');
    await record({ because: 'Its address no longer answers.' });
    const [entry] = await heed.rows<{ reason: string }>(
      "SELECT canonical::jsonb #>> '{entry,reason}' AS reason FROM platform.audit_entry WHERE chain_id = $1",
      [member.organisationId],
    );
    expect(entry?.reason).toBe('Its address no longer answers.');
  });

  it('holds no hash where nothing changed', async () => {
    const same = { narrative: 'as it was', measures: ['one'] };
    expect(changesOf(same, { narrative: 'as it is', measures: ['one'] })).toEqual({ narrative: 'as it is' });
    await record({ diff: changesOf(same, { ...same }), codes: { roles: { from: ['reader'], to: ['reader'] } } });
    const [entry] = await heed.rows<{ said: object }>(
      "SELECT canonical::jsonb -> 'entry' AS said FROM platform.audit_entry WHERE chain_id = $1",
      [member.organisationId],
    );
    for (const part of ['changed', 'codes', 'content']) expect(entry?.said).not.toHaveProperty(part);
  });

  it('cannot be changed, removed or read by another organisation', async () => {
    await record();
    const other = await aMember(heed);
    const transactions = heed.app.get(Transactions);
    const as = (who: MemberUnderTest, sql: string) =>
      transactions.run(contextOf(actorOf(who)), () => transactions.query(sql));
    expect(await as(other, 'SELECT * FROM platform.audit_entry')).toEqual([]);
    for (const sql of [
      "UPDATE platform.audit_entry SET action = 'x'",
      'DELETE FROM platform.audit_entry',
      `INSERT INTO platform.audit_entry SELECT * FROM platform.audit_entry`,
      'UPDATE platform.audit_chain SET seq = 0',
      'DELETE FROM platform.audit_chain',
      'INSERT INTO platform.audit_leaf SELECT 0, chain_id, seq FROM platform.audit_entry',
      'SELECT platform.only_added()',
    ])
      await expect(as(member, sql)).rejects.toThrow(/permission denied/);
  });

  describe('as a member’s role writes to it by plain SQL', () => {
    const append = (entry: object | string, organisation: string | null, concerns: string | null = null) =>
      heed.app
        .get(Transactions)
        .run(contextOf(actorOf(member)), () =>
          heed.app
            .get(Transactions)
            .query('SELECT platform.append_audit($1, $2, $3)', [
              typeof entry === 'string' ? entry : JSON.stringify(entry),
              organisation,
              concerns,
            ]),
        );
    const of = ({ userId, organisationId }: MemberUnderTest, post: unknown = 'Desk officer') => ({
      action: 'forged',
      target: { kind: 'update', id: '1' },
      request: 'r',
      actor: { user: userId, organisation: organisationId, post },
    });
    const forged = () => heed.rows("SELECT FROM platform.audit_entry WHERE action = 'forged'");

    it('takes an entry in the writer’s own name alone', async () => {
      const other = await aMember(heed);
      await expect(append(of(other), other.organisationId)).rejects.toThrow('trail');
      await expect(append(of(member), other.organisationId)).rejects.toThrow('trail');
      await expect(append(of({ ...member, userId: other.userId }), member.organisationId)).rejects.toThrow('trail');
      await expect(append(of(member), null)).rejects.toThrow('trail');
      await expect(append({ ...of(member), actor: null }, member.organisationId)).rejects.toThrow('trail');
      expect(await forged()).toEqual([]);
    });

    it.each(['Minister', '', null, 5, undefined])('takes no post but the writer’s own: %j', async (post) => {
      const entry = of(member, post === undefined ? {} : post);
      await expect(append(entry, member.organisationId)).rejects.toThrow('trail');
      expect(await forged()).toEqual([]);
    });

    it('takes the post by its new name where the request itself renames it', async () => {
      member = await aMember(heed, { roles: ['administrator'] });
      const agent = await heed.as(member.email, member.password);
      expect((await agent.patch('/api/v1/posts/Desk%20officer').send({ name: 'First officer' })).status).toBe(200);
      const [entry] = await heed.rows<{ post: string }>(
        "SELECT post FROM platform.audit_entry WHERE action = 'post.changed' AND chain_id = $1",
        [member.organisationId],
      );
      expect(entry?.post).toBe('First officer');
    });

    it('takes the post of an account that goes out with its batch in its author’s name, also if that was handed over', async () => {
      const account = randomUUID();
      await heed.rows(
        `SET session_replication_role = replica;
         INSERT INTO people.post (organisation_id, name) VALUES ('${member.organisationId}', 'Successor');
         INSERT INTO working.status_update (id, organisation_id, commitment_id, voice, state, status, period_start, period_end, created_by, post)
         VALUES ('${account}', '${member.organisationId}', gen_random_uuid(), 'independent', 'published', 'planned', '2025-01-01',
           '2025-06-30', '${member.userId}', 'Successor');
         SET session_replication_role = origin`,
      );
      const published = (id: string, post: string, action = 'update.published') => ({
        ...of(member, post),
        action,
        target: { kind: 'update', id },
      });
      await append(published(account, 'Successor'), member.organisationId);
      for (const entry of [
        published(account, 'Minister'),
        published(randomUUID(), 'Successor'),
        published(account, 'Successor', 'update.withdrawn'),
      ])
        await expect(append(entry, member.organisationId)).rejects.toThrow('trail');
    });

    it('takes the post under which a membership ended', async () => {
      await heed.rows('UPDATE people.membership SET ended_at = now() WHERE user_id = $1', [member.userId]);
      await append(of(member), member.organisationId);
      expect(await forged()).toHaveLength(1);
    });

    it.each([
      ['two actions', (text: string) => text.replace('{', '{"action":"read",')],
      ['two actions, one of them written otherwise', (text: string) => text.replace('{', '{"\\u0061ction":"read",')],
      ['two posts', (text: string) => text.replace('"post":', '"post":"Minister","post":')],
      ['two targets in one', (text: string) => text.replace('"id":', '"id":"2","id":')],
      ['an action that is a number', (text: string) => text.replace('"forged"', '5')],
      ['no action', (text: string) => text.replace('"action":"forged",', '')],
      ['a target that is a list', (text: string) => text.replace(/"target":\{[^}]*\}/, '"target":["update","1"]')],
      ['a request that is none', (text: string) => text.replace('"r"', 'null')],
      ['a reason that is none', (text: string) => text.replace('{', '{"reason":["r"],')],
      ['changes that are no list', (text: string) => text.replace('{', '{"changed":5,')],
      ['a change that is no field', (text: string) => text.replace('{', '{"changed":["roles",{}],')],
      ['codes that are none', (text: string) => text.replace('{', '{"codes":{"roles":null},')],
      ['codes without a before', (text: string) => text.replace('{', '{"codes":{"roles":{"to":"x"}},')],
      ['something that is no object', () => '[]'],
    ])('takes nothing that a verifier would read otherwise: %s', async (_, mend) => {
      await expect(append(mend(JSON.stringify(of(member))), member.organisationId)).rejects.toThrow('trail');
      expect(await faults()).toEqual([]);
    });

    it('takes whom it concerns on the platform’s chain alone, and only as the entry has it', async () => {
      const [one, other] = [randomUUID(), randomUUID()];
      await expect(append(of(member), member.organisationId, one)).rejects.toThrow('trail');
      await expect(append({ ...of(member), concerns: one }, member.organisationId)).rejects.toThrow('trail');
      await expect(append({ ...of(member), concerns: one }, member.organisationId, one)).rejects.toThrow('trail');
      member = await aMember(heed, { kind: 'operator', roles: ['administrator'] });
      const asOperator = (entry: object, concerns: string | null) =>
        heed.app
          .get(Transactions)
          .run({ ...contextOf(actorOf(member)), role: 'heed_admin' }, () =>
            heed.app
              .get(Transactions)
              .query('SELECT platform.append_audit($1, $2, $3)', [
                JSON.stringify(entry),
                member.organisationId,
                concerns,
              ]),
          );
      await expect(asOperator({ ...of(member), concerns: one }, other)).rejects.toThrow('trail');
      await expect(asOperator({ ...of(member), concerns: one }, null)).rejects.toThrow('trail');
      await asOperator({ ...of(member), concerns: one }, one);
      expect(await faults()).toEqual([]);
    });
  });

  it('makes writers of one organisation wait for each other, and nobody else', async () => {
    const other = await aMember(heed);
    const transactions = heed.app.get(Transactions);
    const event = { action: 'update.edited', targetKind: 'update', targetId: randomUUID() };
    const write = (who: MemberUnderTest, then: () => Promise<void> = () => Promise.resolve()) =>
      transactions.run(contextOf(actorOf(who)), async () => {
        await heed.app.get(AuditLog).record({ ...event, by: { ...actorOf(who), post: 'Desk officer' } });
        await then();
      });
    const anotherRequest = new AsyncResource('another request');
    const order: string[] = [];
    let behind: Promise<void> = Promise.resolve();
    await write(member, async () => {
      await anotherRequest.runInAsyncScope(() => write(other));
      order.push('another organisation');
      behind = anotherRequest.runInAsyncScope(() => write(member)).then(() => void order.push('the same, later'));
      await new Promise((done) => setTimeout(done, 300));
      order.push('the first');
    });
    await behind;
    expect(order).toEqual(['another organisation', 'the first', 'the same, later']);
    expect(await faults()).toEqual([]);
  });

  it('goes when the write goes: entry, outbox and change are one', async () => {
    const transactions = heed.app.get(Transactions);
    const failing = transactions.run(contextOf(actorOf(member)), async () => {
      await heed.app.get(Outbox).add('update.published', randomUUID(), { organisation: member.organisationId });
      await record();
      throw new Error('the write failed');
    });
    await expect(failing).rejects.toThrow('the write failed');
    expect(await heed.rows('SELECT FROM platform.audit_entry WHERE chain_id = $1', [member.organisationId])).toEqual(
      [],
    );
    expect(await heed.rows("SELECT FROM platform.outbox WHERE event = 'update.published'")).toEqual([]);
  });
});

describe('A create that arrives twice', () => {
  const heed = aHeedApp('empty');
  let member: MemberUnderTest;
  beforeEach(async () => {
    member = await aMember(heed);
  });
  const ticket = (body: string): IdempotencyTicket => ({
    route: 'POST /api/v1/things',
    key: 'one-and-the-same',
    bodyHash: sha256(body),
  });
  const create = (body: string, work: () => Promise<object>, who = member) =>
    heed.app
      .get(Transactions)
      .run(contextOf(actorOf(who)), () => heed.app.get(Idempotency).once(actorOf(who), ticket(body), work));

  it('is done once and answered twice, even at the same moment', async () => {
    const work = jest.fn(() => Promise.resolve({ id: 'made once' }));
    const answers = await Promise.all([create('body', work), create('body', work), create('body', work)]);
    expect(work).toHaveBeenCalledTimes(1);
    expect(answers).toEqual([{ id: 'made once' }, { id: 'made once' }, { id: 'made once' }]);
  });

  it('is refused with another body', async () => {
    await create('body', () => Promise.resolve({}));
    await expect(create('other', () => Promise.resolve({}))).rejects.toMatchObject({ code: 'idempotency.other_body' });
  });

  it('may be tried again after it failed', async () => {
    await expect(create('body', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await create('body', () => Promise.resolve({ id: 'second try' }))).toEqual({ id: 'second try' });
  });

  it('is another thing for another member', async () => {
    await create('body', () => Promise.resolve({ id: 'mine' }));
    expect(await create('other', () => Promise.resolve({ id: 'theirs' }), await aMember(heed))).toEqual({
      id: 'theirs',
    });
  });
});
