import { randomUUID } from 'node:crypto';
import type {
  AuditEntryView,
  ChainVerificationView,
  CheckpointView,
  ConsistencyProofView,
  InclusionProofView,
  NamedAuditEntryView,
  PageView,
  UpdateView,
} from '@heed/contracts';
import { aColleague } from '../../../../test/a-colleague';
import { aMember } from '../../../../test/a-member';
import { aState, commitmentOf, type StateUnderTest } from '../../../../test/a-state';
import { aHeedApp } from '../../../../test/app';
import { Transactions } from '../../../database/transactions';
import { AuditLog, type AuditEvent } from '../audit.event';
import { Checkpointer } from '../checkpoints/checkpointer';
import { headIn, isSigned, notesIn, publicKeyIn } from '../checkpoints/signed-note';
import { hashLeaf } from '../tree/merkle';
import { isConsistent, rootFromInclusion } from '../tree/proofs';

const CONTENT = {
  status: 'in_progress',
  periodStart: '2025-01-01',
  periodEnd: '2025-06-30',
  narrative: 'canary of the ministry',
  measures: [],
  obstacles: '',
  nextSteps: '',
  statusReason: '',
  askStatuses: [],
};

describe('The trail as it is served', () => {
  const heed = aHeedApp('seeded', { HEED_CHECKPOINT_MINUTES: '0' });
  type Agent = Awaited<ReturnType<typeof heed.as>>;
  let state: StateUnderTest;
  let [ministry, nmirf, ngo, ohchr, operator]: Agent[] = [];
  let update: UpdateView;

  const entries = async (agent: Agent | undefined, query = '', path = '/api/v1/audit/entries') => {
    const answer = await agent?.get(`${path}?limit=200${query}`);
    expect(answer?.status).toBe(200);
    const page: PageView<AuditEntryView> = answer?.body;
    return page.items;
  };
  const named = async (agent: Agent | undefined): Promise<NamedAuditEntryView[]> => {
    const answer = await agent?.get('/api/v1/audit/entries?limit=200');
    return answer?.body.items;
  };
  const actions = async (agent: Agent | undefined, query = '') =>
    (await entries(agent, query)).map(({ action }) => action);
  const checkpoint = () => heed.app.get(Checkpointer).take({ patient: true });
  const memberOf = async (kind: 'ohchr' | 'operator') => {
    const member = await aMember(heed, { kind, roles: ['administrator', 'validator'] });
    return heed.as(member.email, member.password);
  };

  beforeAll(async () => {
    state = await aState(heed, 'AUS');
    ministry = await heed.as(state.ministry, state.password);
    nmirf = await heed.as(state.nmirf, state.password);
    ngo = await heed.as(state.ngo, state.password);
    ohchr = await memberOf('ohchr');
    operator = await memberOf('operator');
    const commitmentId = await commitmentOf(heed, 'state-aus', 'igwg-8-migration/4(a)');
    const made = await ministry
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ ...CONTENT, commitmentId });
    expect(made.status).toBe(201);
    update = made.body;
    const link = await ministry
      .post(`/api/v1/updates/${update.id}/evidence`)
      .set('Idempotency-Key', randomUUID())
      .attach('file', Buffer.from('a plain text'), 'plain.txt');
    expect(link.status).toBe(201);
    const sent = await ministry.post(`/api/v1/updates/${update.id}/submit`).set('If-Match', '"1"').send({});
    expect(sent.status).toBe(200);
    update = sent.body;
    expect((await nmirf.get(`/api/v1/updates/${update.id}`)).status).toBe(200);
    const file = update.evidence[0]?.id ?? '';
    expect((await nmirf.get(`/api/v1/updates/${update.id}/evidence/${file}/file`)).status).toBe(200);
  }, 240_000);

  it('shows an organisation what its posts did, and no words of it', async () => {
    const own = await entries(ministry);
    expect(own.map(({ action }) => action)).toEqual([
      'update.submitted',
      'evidence.attached',
      'update.drafted',
      'session.opened',
    ]);
    expect(own[0]).toMatchObject({
      post: 'Desk officer',
      read: false,
      target: { kind: 'update', id: update.id },
      changed: ['state'],
      codes: { state: { from: 'draft', to: 'submitted' } },
    });
    expect(JSON.stringify(own)).not.toMatch(/canary|plain text/);
  });

  it('holds what its publisher read of a ministry, in the publisher’s own trail alone', async () => {
    expect(await actions(nmirf)).toEqual(['evidence.downloaded', 'update.read', 'session.opened']);
    expect((await entries(nmirf, '&action=update.read'))[0]).toMatchObject({ read: true, target: { id: update.id } });
    expect(await actions(ministry)).not.toContain('update.read');
    expect((await ministry?.get(`/api/v1/updates/${update.id}`))?.status).toBe(200);
    expect(await actions(ministry)).not.toContain('update.read');
  });

  it('can be searched by action, post and day, page by page', async () => {
    expect(await actions(ministry, '&action=update.drafted&action=session.opened')).toEqual([
      'update.drafted',
      'session.opened',
    ]);
    expect(await actions(ministry, '&post=Nobody')).toEqual([]);
    expect(await actions(ministry, '&post=Desk%20officer&since=2026-01-01')).toHaveLength(4);
    expect(await actions(ministry, '&until=2020-01-01')).toEqual([]);
    const first = await ministry?.get('/api/v1/audit/entries?limit=3');
    const next = await ministry?.get(`/api/v1/audit/entries?limit=3&after=${first?.body.next}`);
    expect(next?.body).toMatchObject({ items: [{ action: 'session.opened', seq: 1 }], next: null });
    expect((await ministry?.get('/api/v1/audit/entries?after=x'))?.status).toBe(400);
  });

  it('says with the field that its days end before they begin', async () => {
    const answer = await ministry?.get('/api/v1/audit/entries?since=2026-03-02&until=2026-03-01');
    expect([answer?.status, answer?.body.fields]).toEqual([400, [{ field: 'until', reason: 'notBeforeStart' }]]);
    expect((await ministry?.get('/api/v1/audit/entries?since=2026-03-02&until=2026-03-02'))?.status).toBe(200);
  });

  it('calls work and colleagues by name in few statements, and nobody whom the reader’s side does not know', async () => {
    const title = expect.stringMatching(/^.+, 4\(a\) – Australia$/);
    const own = await named(ministry);
    expect(own[0]).toMatchObject({ organisation: null, names: { [update.id]: title } });
    expect(own[1]).toMatchObject({ action: 'evidence.attached', names: { [own[1]?.target.id ?? '']: title } });
    expect((await named(nmirf)).find(({ action }) => action === 'update.read')?.names).toEqual({ [update.id]: title });

    const reader = await aMember(heed, { kind: 'ngo', roles: ['administrator', 'validator'] });
    const colleague = await aColleague(heed, reader);
    const [neighbour, stranger] = [await aMember(heed), await aMember(heed)];
    const { organisationId, userId } = reader;
    await heed.rows("UPDATE people.organisation SET publishes_as = 'withheld' WHERE id = $1", [
      stranger.organisationId,
    ]);
    const record = (targetKind: string, targetId: string, more: Partial<AuditEvent> = {}) =>
      heed.app.get(Transactions).run({ role: 'heed_owner' }, () =>
        heed.app.get(AuditLog).record({
          action: 'person.changed',
          targetKind,
          targetId,
          by: { userId, organisationId, post: 'Desk officer' },
          ...more,
        }),
      );
    for (const id of [colleague.userId, stranger.userId, randomUUID()]) await record('person', id);
    await record('user', 'unknown');
    for (const id of [organisationId, neighbour.organisationId, stranger.organisationId])
      await record('organisation', id);
    const agent = await heed.as(reader.email, reader.password);
    const names = async () => Object.assign({}, ...(await named(agent)).map((entry) => entry.names));
    const known = {
      [colleague.userId]: 'A colleague',
      [organisationId]: 'An organisation',
      [neighbour.organisationId]: 'An organisation',
    };
    const asked = jest.spyOn(heed.app.get(Transactions), 'query');
    expect(await names()).toEqual(known);
    const statements = asked.mock.calls.filter(([sql]) =>
      /audit_entry|display_name AS name|names ->> 'en' AS name/.test(sql),
    );
    asked.mockRestore();
    expect(statements.length).toBeLessThanOrEqual(5);
    await heed.rows('UPDATE people.membership SET ended_at = now() WHERE user_id = $1 AND organisation_id = $2', [
      colleague.userId,
      organisationId,
    ]);
    expect(await names()).toEqual(known);
    await heed.rows('DELETE FROM people.former_holder WHERE user_id = $1', [colleague.userId]);
    expect(await names()).not.toHaveProperty(colleague.userId);
    const file = await agent.get('/api/v1/audit/export?format=csv');
    expect(file.text).toContain(colleague.userId);
    expect(file.text).not.toContain('A colleague');
  });

  it('is exported as a spreadsheet, which is one entry itself, after a fresh proof of the person', async () => {
    const file = await ngo?.get('/api/v1/audit/export?format=csv');
    expect(file?.status).toBe(200);
    expect(file?.text).toMatch(/^﻿?Chain,Entry,At,Action,Post/);
    expect(file?.text).toContain('session.opened');
    expect(await actions(ngo)).toEqual(['audit.exported', 'session.opened']);
    await heed.rows(
      `UPDATE people.session SET proven_at = now() - interval '11 minutes' WHERE user_id = (SELECT id FROM people.user_account WHERE email = $1)`,
      [state.ngo],
    );
    expect((await ngo?.get('/api/v1/audit/export?format=csv'))?.body).toMatchObject({
      code: 'session.step_up_required',
    });
    expect((await ngo?.get('/api/v1/audit/entries'))?.status).toBe(200);
  });

  it('shows no government, no secretariat and no operator what an NGO did or read', async () => {
    const [organisation] = await heed.rows<{ id: string }>(
      `SELECT m.organisation_id AS id FROM people.membership m JOIN people.user_account u ON u.id = m.user_id WHERE u.email = $1`,
      [state.ngo],
    );
    const ngoChain = organisation?.id ?? '';
    await checkpoint();
    for (const agent of [ministry, nmirf, ohchr, operator]) {
      const seen = [...(await entries(agent)), ...(await entries(agent, '&chain=platform'))];
      expect(seen.filter(({ chain }) => chain === ngoChain)).toEqual([]);
      expect(JSON.stringify(seen)).not.toContain(ngoChain);
      expect((await agent?.get(`/api/v1/audit/proofs/inclusion?chain=${ngoChain}&seq=1`))?.status).toBe(404);
    }
    expect(JSON.stringify(await entries(operator, '', '/api/v1/installation/audit'))).not.toContain(ngoChain);
  });

  it('gives the operator the platform’s trail, without what concerns an organisation’s restricted matter; that organisation sees it', async () => {
    const [concerned] = await heed.rows<{ id: string }>(
      `SELECT m.organisation_id AS id FROM people.membership m JOIN people.user_account u ON u.id = m.user_id WHERE u.email = $1`,
      [state.otherNgo],
    );
    const other = await heed.as(state.otherNgo, state.password);
    await heed.app.get(Transactions).run({ role: 'heed_owner' }, () =>
      heed.app.get(AuditLog).record({
        action: 'recovery.read',
        targetKind: 'recovery',
        targetId: randomUUID(),
        concerns: concerned?.id ?? '',
      }),
    );
    await heed.anyone().post('/api/v1/session').send({ email: 'nobody@example.org', password: 'something else' });
    const seen = (await entries(operator, '', '/api/v1/installation/audit')).map(({ action }) => action);
    expect(seen).toEqual(expect.arrayContaining(['session.refused', 'session.opened']));
    expect(seen).not.toContain('recovery.read');
    expect(await actions(other, '&chain=platform')).toEqual(['recovery.read']);
    for (const agent of [ministry, nmirf, ngo, ohchr, operator])
      expect(await actions(agent, '&chain=platform')).toEqual([]);
    for (const agent of [ministry, nmirf, ngo, ohchr])
      expect((await agent?.get('/api/v1/installation/audit'))?.status).toBe(403);
    expect((await operator?.get('/api/v1/audit/verification'))?.body).toMatchObject({ ok: true });
  });

  it('lets everybody have its checkpoints and see that one continues another', async () => {
    await checkpoint();
    await ministry?.get('/api/v1/updates');
    await heed.as(state.otherMinistry, state.password);
    await checkpoint();
    const list = await heed.anyone().get('/api/v1/audit/checkpoints');
    const page: PageView<CheckpointView> = list.body;
    const latest = await heed.anyone().get('/api/v1/audit/checkpoints/latest');
    expect(latest.body).toEqual(page.items[0]);
    const [later, former] = page.items;
    if (!later || !former) throw new Error('two checkpoints were taken');
    expect(later.treeSize).toBeGreaterThan(former.treeSize);
    const [note] = notesIn(later.note);
    const key = publicKeyIn(later.key);
    expect(note && key && isSigned(note, key)).toBe(true);
    expect(headIn(note?.body ?? '')).toMatchObject({ size: later.treeSize, at: later.at });
    const answer = await heed
      .anyone()
      .get(`/api/v1/audit/proofs/consistency?from=${former.treeSize}&to=${later.treeSize}`);
    const { proof }: ConsistencyProofView = answer.body;
    const treeOf = ({ treeSize, root }: CheckpointView) => ({ size: treeSize, root: Buffer.from(root, 'base64') });
    expect(
      isConsistent(
        treeOf(former),
        treeOf(later),
        proof.map((hash) => Buffer.from(hash, 'base64')),
      ),
    ).toBe(true);
    for (const query of ['from=2&to=1', 'from=1&to=1000000'])
      expect((await heed.anyone().get(`/api/v1/audit/proofs/consistency?${query}`)).status).toBe(404);
    expect((await heed.anyone().get('/api/v1/audit/proofs/consistency?from=0&to=1')).status).toBe(400);
  });

  it('gives a member a proof of an entry that needs no server', async () => {
    await checkpoint();
    const answer = await ministry?.get('/api/v1/audit/proofs/inclusion?seq=2');
    const proof: InclusionProofView = answer?.body;
    expect(proof.entry).toContain('update.drafted');
    const [note] = notesIn(proof.note);
    const head = headIn(note?.body ?? '');
    const root = rootFromInclusion(
      { index: proof.position, size: proof.treeSize, leaf: hashLeaf(proof.entry) },
      proof.proof.map((hash) => Buffer.from(hash, 'base64')),
    );
    expect(root).toEqual(head?.root);
    expect((await ministry?.get('/api/v1/audit/proofs/inclusion?seq=4000'))?.status).toBe(404);
    expect((await ministry?.get('/api/v1/audit/proofs/inclusion?seq=2&size=999999'))?.status).toBe(404);
  });

  it('verifies its own chain, and says where it does not hold', async () => {
    await checkpoint();
    const verification = async (query = ''): Promise<ChainVerificationView> =>
      (await nmirf?.get(`/api/v1/audit/verification${query}`))?.body;
    expect(await verification()).toMatchObject({ from: 1, to: 3, ok: true, firstFault: null, inTree: 3 });
    expect(await verification('?from=2')).toMatchObject({ from: 2, to: 3, ok: true });
    await heed.rows(
      `SET session_replication_role = replica; UPDATE platform.audit_entry SET action = 'update.drafted' WHERE action = 'update.read'`,
    );
    expect(await verification()).toMatchObject({ ok: false, firstFault: 2 });
  });
});
