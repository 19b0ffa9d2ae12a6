import type { AuditEntryView, OrganisationView } from '@heed/contracts';
import { aHeedApp } from '../../../../test/app';
import { anOrganisation, type OrganisationUnderTest } from '../../../../test/an-organisation';
import { Transactions } from '../../../database/transactions';
import { CheckpointSigner } from '../../audit/checkpoints/checkpoint-signer';
import { TrailVerification } from '../../audit/verification/trail-verification';

/** As an entry is stored. */
interface Said {
  action: string;
  actor: Record<string, string>;
  changed?: string[];
  codes?: object;
  reason?: string;
}

describe('A step of an organisation’s life', () => {
  const heed = aHeedApp();
  let [ohchr, nmirf, ngo, ministry]: OrganisationUnderTest[] = [];
  const as = (who: OrganisationUnderTest | undefined) => heed.as(who?.email ?? '', who?.password ?? '');
  const step = async (who: OrganisationUnderTest | undefined, of: string, name: string, body: object) => {
    const agent = await as(who);
    const { version }: OrganisationView = (await agent.get(`/api/v1/organisations/${of}`).expect(200)).body;
    const request =
      name === 'names'
        ? agent.put(`/api/v1/organisations/${of}/names`)
        : agent.post(`/api/v1/organisations/${of}/${name}`);
    expect((await request.set('If-Match', `"${version}"`).send(body)).status).toBe(200);
  };
  const steps = (chain: string) =>
    heed.rows<{ said: Said; canonical: string }>(
      `SELECT canonical::jsonb -> 'entry' AS said, canonical FROM platform.audit_entry
       WHERE chain_id = $1 AND action ~ '^organisation\\.(verified|suspended|reinstated|closed|renamed)$' ORDER BY seq`,
      [chain],
    );
  const userOf = async (email: string): Promise<string> => {
    const [user] = await heed.rows<{ id: string }>('SELECT id FROM people.user_account WHERE email = $1', [email]);
    return user?.id ?? '';
  };

  beforeAll(async () => {
    ohchr = await anOrganisation(heed, { kind: 'ohchr' });
    nmirf = await anOrganisation(heed, { kind: 'nmirf', country: 'AUS' });
    ngo = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    ministry = await anOrganisation(heed, { kind: 'ministry', country: 'AUS' });
  });

  it('stands in the trail of who took it and of whom it befell, with its reason, and names no person there', async () => {
    const [id = '', verifier = ''] = [ngo?.id, ohchr?.id];
    await step(ohchr, id, 'suspend', { reason: 'Its address no longer answers.' });
    await step(ohchr, id, 'reinstate', { reason: 'It answers again.' });
    await step(ohchr, id, 'names', {
      names: [{ lang: 'en', name: 'Another name' }],
      reason: 'Its “statutes”\nof 2026.',
    });
    const told = [
      ['organisation.suspended', 'Its address no longer answers.', ['state']],
      ['organisation.reinstated', 'It answers again.', ['state']],
      ['organisation.renamed', 'Its “statutes”\nof 2026.', ['names']],
    ];
    const [own, theirs] = [await steps(id), await steps(verifier)];
    for (const chain of [own, theirs])
      expect(chain.map(({ said }) => [said.action, said.reason, said.changed])).toEqual(told);
    const user = await userOf(ohchr?.email ?? '');
    expect(theirs[0]?.said.actor).toEqual({ organisation: verifier, post: 'Desk officer', user });
    expect(own[0]?.said.actor).toEqual({ organisation: verifier });
    expect(own[0]?.said.codes).toEqual({ state: { from: 'verified', to: 'suspended' } });
    expect(own.map(({ canonical }) => canonical).join()).not.toMatch(new RegExp(`${user}|Desk officer|Another name`));
    const entries: AuditEntryView[] = (await (await as(ngo)).get('/api/v1/audit/entries').expect(200)).body.items;
    expect(entries.find(({ action }) => action === 'organisation.suspended')).toMatchObject({
      post: null,
      organisation: verifier,
      names: { [verifier]: ohchr?.name, [id]: 'Another name' },
      reason: 'Its address no longer answers.',
    });
    const file = await (await as(ngo)).get('/api/v1/audit/export?format=csv').expect(200);
    expect(file.text).toContain('It answers again.');
    expect(file.text).toContain(`,,${verifier},organisation,`);
  });

  it('is unlike an edit of its own, of which the trail names what changed alone', async () => {
    const agent = await as(ngo);
    const { id = '' } = ngo ?? {};
    const { version }: OrganisationView = (await agent.get(`/api/v1/organisations/${id}`).expect(200)).body;
    const edit = (seen: number, more: object) =>
      agent
        .patch(`/api/v1/organisations/${id}`)
        .set('If-Match', `"${seen}"`)
        .send({ contactPost: '', countriesOfWork: ['AUS'], parent: null, publicPage: false, ...more });
    expect((await edit(version, { contactPost: 'Secretary' })).status).toBe(200);
    expect((await edit(version + 1, { contactPost: 'Secretary', countriesOfWork: ['FRA', 'AUS'] })).status).toBe(200);
    expect((await edit(version + 2, { contactPost: 'Secretary', countriesOfWork: ['AUS', 'FRA'] })).status).toBe(200);
    const edits = await heed.rows<{ said: Said & { content?: string } }>(
      `SELECT canonical::jsonb -> 'entry' AS said FROM platform.audit_entry
       WHERE chain_id = $1 AND action = 'organisation.edited' ORDER BY seq`,
      [id],
    );
    expect(edits.map(({ said }) => [said.changed, typeof said.content])).toEqual([
      [['contactPost'], 'string'],
      [['countriesOfWork'], 'string'],
      [undefined, 'undefined'],
    ]);
  });

  it('is told to a ministry by its mechanism likewise', async () => {
    await step(nmirf, ministry?.id ?? '', 'suspend', { reason: 'It was merged.' });
    expect((await steps(ministry?.id ?? '')).map(({ said }) => [said.actor, said.reason])).toEqual([
      [{ organisation: nmirf?.id }, 'It was merged.'],
    ]);
  });

  it('takes both trails in one order, whoever begins', async () => {
    const several = await Promise.all(
      Array.from({ length: 4 }, () => anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] })),
    );
    await Promise.all(
      several.flatMap((one) => [
        step(ohchr, one.id, 'suspend', { reason: 'At once.' }),
        as(one).then((agent) => agent.get('/api/v1/audit/export?format=csv').expect(200)),
      ]),
    );
    const key = heed.app.get(CheckpointSigner).publicKey;
    expect((await heed.app.get(TrailVerification).run({ key, kept: [] })).faults).toEqual([]);
  });

  describe('written by plain SQL into another’s trail', () => {
    const EVENT = `INSERT INTO people.organisation_event (organisation_id, n, event, by_organisation_id, by_post, reason)
      SELECT $1, 100 + count(*), 'closed', $2, 'Desk officer', 'Why' FROM people.organisation_event WHERE organisation_id = $1`;
    const CLOSE = "UPDATE people.organisation SET state = 'closed' WHERE id = $1 AND state <> 'closed'";
    const write = async (
      {
        by = ohchr,
        of = ngo,
        role = 'heed_secretariat',
        event = true,
        closing = event && role === 'heed_secretariat',
      }: Partial<Tried>,
      more: object = {},
    ): Promise<unknown> => {
      const transactions = heed.app.get(Transactions);
      const [own = '', theirs = ''] = [by?.id, of?.id];
      const actor = {
        userId: await userOf(by?.email ?? ''),
        organisationId: own,
        country: 'AUS',
        publishesFor: null,
        voice: null,
      };
      const entry = {
        action: 'organisation.closed',
        target: { kind: 'organisation', id: theirs },
        actor: { organisation: own },
        request: 'r',
        reason: 'Why',
        ...more,
      };
      return transactions.run({ role, actor }, async () => {
        if (closing) await transactions.query(CLOSE, [theirs]);
        if (event) await transactions.query(EVENT, [theirs, own]);
        await transactions.query('SELECT platform.append_step($1, $2)', [JSON.stringify(entry), theirs]);
      });
    };
    interface Tried {
      by: OrganisationUnderTest | undefined;
      of: OrganisationUnderTest | undefined;
      role: 'heed_state' | 'heed_secretariat' | 'heed_independent' | 'heed_admin';
      event: boolean;
      closing: boolean;
    }
    const count = async (): Promise<number> => (await steps(ngo?.id ?? '')).length;

    it('is taken from its verifier beside the event, and from nobody else', async () => {
      const before = await count();
      await expect(write({ event: false })).rejects.toThrow('trail');
      for (const [role, reason] of [
        ['heed_state', /trail|row-level/],
        ['heed_independent', /permission denied|row-level/],
        ['heed_admin', /permission denied|row-level/],
      ] as const) {
        await expect(write({ role })).rejects.toThrow(reason);
        await expect(write({ role, event: false })).rejects.toThrow(/trail|permission denied/);
      }
      await expect(write({ by: nmirf, role: 'heed_state', event: false })).rejects.toThrow('trail');
      await expect(write({ by: ngo, role: 'heed_state', event: false })).rejects.toThrow('trail');
      await expect(write({ closing: false })).rejects.toThrow('trail'); // nothing happened that the entry could be about
      expect(await count()).toBe(before);
      await write({});
      expect(await count()).toBe(before + 1);
    });

    it.each([
      ['another action', { action: 'organisation.edited' }],
      ['another event than the one', { action: 'organisation.renamed' }],
      ['another reason', { reason: 'Otherwise' }],
      ['another target', { target: { kind: 'update', id: 'x' } }],
      ['somebody', { actor: { organisation: 'x', user: 'y', post: 'Minister' } }],
      ['nobody', { actor: null }],
      ['codes of its own', { codes: { state: { from: 'verified', to: 'in words' } } }],
      ['other codes', { codes: { roles: { from: null, to: 'x' } } }],
      ['fields of its own', { changed: ['in words'] }],
      ['a hash that is none', { content: 'in words', salt: 'x' }],
      ['more than that', { more: 'words' }],
      ['whom it concerns', { concerns: '00000000-0000-4000-8000-000000000000' }],
    ])('is not taken with %s', async (_, more) => {
      const before = await count();
      await expect(write({}, more)).rejects.toThrow(/trail|uuid/);
      expect(await count()).toBe(before);
    });
  });
});
