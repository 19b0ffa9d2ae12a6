import { randomUUID } from 'node:crypto';
import type { Actor } from '@heed/domain';
import { aMember, type MemberUnderTest } from '../../../test/a-member';
import { aHeedApp } from '../../../test/app';
import { Transactions } from '../../database/transactions';
import { contextOf } from '../../http/access';
import { sha256 } from '../../http/canonical-json';
import { Idempotency, type IdempotencyTicket } from '../../http/idempotency';
import { AuditLog, type AuditEvent } from './audit.event';
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
  const firstBreak = () =>
    heed.app
      .get(Transactions)
      .run(contextOf(actorOf(member)), () => heed.app.get(AuditLog).verifyChain(member.organisationId));

  it('holds the names of what changed and a hash, never the words', async () => {
    await record({ diff: { narrative: 'Detainee 12 told us', status: 'planned' }, reason: 'A/HRC/1/1' });
    const [entry] = await heed.rows<{ canonical: string; hash: Buffer }>(
      'SELECT canonical, hash FROM platform.audit_entry WHERE chain_id = $1',
      [member.organisationId],
    );
    expect(entry?.hash).toEqual(sha256(Uint8Array.of(0), entry?.canonical ?? ''));
    expect(JSON.parse(entry?.canonical ?? '')).toMatchObject({
      algorithm: 'sha256',
      chain: member.organisationId,
      seq: 1,
      prev: '0'.repeat(64),
      action: 'update.edited',
      actor: { user: member.userId, organisation: member.organisationId, post: 'Desk officer' },
      changed: ['narrative', 'status'],
      content: expect.stringMatching(/^[0-9a-f]{64}$/),
      reason: 'A/HRC/1/1',
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
    expect(await firstBreak()).toBeNull();
  });

  it.each([
    ['a changed word', `SET canonical = replace(canonical, 'update.edited', 'update.read')`],
    ['a changed hash', `SET hash = decode(repeat('00', 32), 'hex')`],
  ])('shows %s', async (_what, change) => {
    for (let count = 0; count < 3; count += 1) await record();
    await heed.rows(`UPDATE platform.audit_entry ${change} WHERE chain_id = $1 AND seq = 2`, [member.organisationId]);
    expect(await firstBreak()).toBe(2);
  });

  it('shows a removed entry', async () => {
    for (let count = 0; count < 3; count += 1) await record();
    await heed.rows('DELETE FROM platform.audit_entry WHERE chain_id = $1 AND seq = 2', [member.organisationId]);
    expect(await firstBreak()).toBe(2);
  });

  it('cannot be changed, removed or read by another organisation', async () => {
    await record();
    const other = await aMember(heed);
    const transactions = heed.app.get(Transactions);
    const as = (who: MemberUnderTest, sql: string) =>
      transactions.run(contextOf(actorOf(who)), () => transactions.query(sql));
    expect(await as(other, 'SELECT * FROM platform.audit_entry')).toEqual([]);
    await expect(as(member, "UPDATE platform.audit_entry SET action = 'x'")).rejects.toThrow(/permission denied/);
    await expect(as(member, 'DELETE FROM platform.audit_entry')).rejects.toThrow(/permission denied/);
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
    expect(await heed.rows('SELECT FROM platform.outbox')).toEqual([]);
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
