import { randomUUID } from 'node:crypto';
import type { ClusterProposalView, ClusterSearchView, LineageView, PageView } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';
import { aMember } from '../../../test/a-member';
import { Transactions } from '../../database/transactions';

type Agent = Awaited<ReturnType<ReturnType<typeof aHeedApp>['as']>>;

const RATIFY = 'igwg-8-migration/2';

describe('texts that may ask the same', () => {
  const heed = aHeedApp();
  let officer: Agent;
  let invented: Agent;

  const search = async (agent: Agent): Promise<ClusterSearchView> => {
    const answer = await agent.post('/api/v1/cluster-proposals').set('Idempotency-Key', randomUUID()).send({});
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return answer.body;
  };
  const list = async (agent: Agent, query = ''): Promise<PageView<ClusterProposalView>> => {
    const answer = await agent.get(`/api/v1/cluster-proposals${query}`);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return answer.body;
  };
  const decide = (agent: Agent, { id, version }: ClusterProposalView, body: object) =>
    agent
      .post(`/api/v1/cluster-proposals/${id}/decision`)
      .set('Idempotency-Key', randomUUID())
      .set('If-Match', `"${version}"`)
      .send(body);
  const membersOf = (cluster: string | undefined) =>
    heed.rows<{ key: string; relation: string; origin: string }>(
      `SELECT p.key, m.relation, m.origin FROM catalogue.cluster_member m JOIN catalogue.paragraph p ON p.id = m.paragraph_id
       WHERE m.cluster_id = $1 AND m.origin = 'review' ORDER BY p.key`,
      [cluster],
    );
  const first = async (query: string): Promise<ClusterProposalView> => {
    const [proposal] = (await list(officer, query)).items;
    if (!proposal) throw new Error(`no proposal for ${query}`);
    return proposal;
  };

  beforeAll(async () => {
    const member = await aMember(heed, { kind: 'ohchr', roles: ['validator'] });
    officer = await heed.as(member.email, member.password);
    invented = await heed.as('desk@ohchr.demo.example');
    await search(officer);
  });

  it('are found without what people have put together already, and found again as they were', async () => {
    const { items, total } = await list(officer, '?limit=200');
    expect(total).toBe(items.length);
    expect(items.length).toBeGreaterThan(40);
    expect(items.map(({ similarity }) => similarity)).toEqual(
      items.map(({ similarity }) => similarity).sort((a, b) => b - a),
    );
    const together = await heed.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM catalogue.cluster_proposal s
       JOIN catalogue.cluster_member a ON a.paragraph_id = s.paragraph_id
       JOIN catalogue.cluster_member b ON b.paragraph_id = s.other_paragraph_id AND b.cluster_id = a.cluster_id`,
    );
    expect(together[0]?.n).toBe(0);
    expect(await search(officer)).toMatchObject({ added: 0, removed: 0 });
  });

  it('come in pages that neither repeat nor leave out, in a number of statements that does not grow', async () => {
    const whole = (await list(officer, '?limit=200')).items.map(({ id }) => id);
    const pages: string[] = [];
    let after = '';
    do {
      const page = await list(officer, `?limit=30${after}`);
      pages.push(...page.items.map(({ id }) => id));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(pages).toEqual(whole);
    const few = await heed.statements(() => list(officer, '?limit=1'));
    const many = await heed.statements(() => list(officer, '?limit=50'));
    expect(many.length).toBe(few.length);
  });

  it('stand together once a person confirms, and apart again when the decision changes', async () => {
    const proposal = await first('?suggestion=same-ask');
    const confirmed = await decide(officer, proposal, { decision: 'confirmed', label: 'A label' });
    expect([confirmed.status, confirmed.body.state, confirmed.body.version]).toEqual([200, 'confirmed', 2]);
    const cluster: string = confirmed.body.cluster.id;
    expect((await membersOf(cluster)).length).toBeGreaterThan(0);
    const stale = await decide(officer, proposal, { decision: 'related' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    const apart = await decide(officer, confirmed.body, { decision: 'false_friend', why: 'Other matter' });
    expect([apart.status, apart.body.state, apart.body.why]).toEqual([200, 'false_friend', 'Other matter']);
    expect(await membersOf(cluster)).toEqual([]);
    const kept = await heed.rows(`SELECT why FROM catalogue.false_friend WHERE origin = 'review'`);
    expect(kept).toEqual([{ why: 'Other matter' }]);
    await decide(officer, apart.body, { decision: 'confirmed', label: 'A label' }).expect(200);
    expect(await heed.rows(`SELECT why FROM catalogue.false_friend WHERE origin = 'review'`)).toEqual([]);
    expect(await search(officer)).toMatchObject({ added: 0 });
  });

  it('leave a trail of every decision', async () => {
    const entries = await heed.rows<{ action: string }>(
      `SELECT action FROM platform.audit_entry WHERE action = 'cluster.decided'`,
    );
    const told = await heed.rows(`SELECT event FROM platform.outbox WHERE event = 'cluster.decided'`);
    expect(entries.length).toBe(3);
    expect(told.length).toBe(3);
  });

  it('are seen by an invented secretariat, which decides only where a text of its own is in play', async () => {
    const seen = (await list(invented)).items[0];
    if (!seen) throw new Error('nothing proposed');
    expect(seen.abilities).not.toContain('cluster.review');
    const refused = await decide(invented, seen, { decision: 'confirmed' });
    expect([refused.status, refused.body.code]).toEqual([403, 'cluster.real_texts']);
    const [document] = seen.one.paragraphId.split('/');
    await heed.rows('UPDATE catalogue.document SET demonstration = true WHERE key = $1', [document]);
    const allowed = await decide(invented, seen, { decision: 'confirmed' });
    expect([allowed.status, allowed.body.code]).toEqual([200, undefined]);
    await heed.rows('UPDATE catalogue.document SET demonstration = false WHERE key = $1', [document]);
    const shown: { body: LineageView[] } = await heed
      .anyone()
      .get(`/api/v1/recommendations/${encodeURIComponent(seen.one.paragraphId)}/lineage`);
    const inventedClusters = await heed.rows<{ id: string }>('SELECT id FROM catalogue.cluster WHERE demonstration');
    const ids = inventedClusters.map(({ id }) => id);
    expect(shown.body.filter(({ cluster }) => ids.includes(cluster.id))).toEqual([]);
  });

  it('are not put together for the real world by an invented secretariat, in the database either', async () => {
    const [desk] = await heed.rows<{ userId: string; organisationId: string }>(
      `SELECT m.user_id AS "userId", m.organisation_id AS "organisationId" FROM people.membership m
       JOIN people.user_account u ON u.id = m.user_id WHERE u.email = 'desk@ohchr.demo.example'`,
    );
    if (!desk) throw new Error('no invented secretariat');
    const transactions = heed.app.get(Transactions, { strict: false });
    const actor = { ...desk, country: null, publishesFor: null, voice: null };
    const tried = (sql: string): Promise<boolean> =>
      transactions
        .run({ role: 'heed_secretariat', actor }, () => transactions.query(sql))
        .then(
          () => true,
          () => false,
        );
    const cluster = (id: string, demonstration: boolean) =>
      `INSERT INTO catalogue.cluster (id, label, origin, demonstration) VALUES ('${id}', 'a', 'review', ${String(demonstration)})`;
    expect([await tried(cluster('of-the-world', false)), await tried(cluster('invented', true))]).toEqual([
      false,
      true,
    ]);
    const member = (id: string) =>
      `INSERT INTO catalogue.cluster_member (cluster_id, paragraph_id, relation, origin)
       SELECT '${id}', p.id, 'core', 'review' FROM catalogue.paragraph p WHERE p.key = '${RATIFY}'`;
    const [real] = await heed.rows<{ id: string }>(
      `SELECT k.id FROM catalogue.cluster k WHERE NOT k.demonstration AND NOT EXISTS (SELECT FROM catalogue.cluster_member m
         JOIN catalogue.paragraph p ON p.id = m.paragraph_id WHERE m.cluster_id = k.id AND p.key = $1) LIMIT 1`,
      [RATIFY],
    );
    expect([await tried(member(real?.id ?? '')), await tried(member('invented'))]).toEqual([false, true]);
    await heed.rows("DELETE FROM catalogue.cluster WHERE id = 'invented'");
  });

  it('are nobody else’s: not a State’s, not the public’s', async () => {
    expect((await heed.anyone().get('/api/v1/cluster-proposals')).status).toBe(401);
    const ngo = await aMember(heed, { kind: 'ngo', roles: ['validator'] });
    expect((await (await heed.as(ngo.email, ngo.password)).get('/api/v1/cluster-proposals')).status).toBe(403);
  });

  it('tell everybody how often, by whom and since when a thing was asked, and how each text stands', async () => {
    const path = `/api/v1/recommendations/${encodeURIComponent(RATIFY)}/lineage`;
    const answer = await heed.anyone().get(path).expect(200);
    const [lineage]: LineageView[] = answer.body;
    expect(lineage).toMatchObject({ cluster: { id: 'ratify-icrmw' }, times: 4, bodies: 3, since: 2008, unit: 'texts' });
    expect(lineage?.texts.map(({ paragraphId }) => paragraphId)).toContain(RATIFY);
    const own = lineage?.texts.find(({ paragraphId }) => paragraphId === RATIFY);
    const [counted] = await heed.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM catalogue.commitment WHERE recommendation_id = $1 AND applicability = 'applies' AND NOT demonstration`,
      [own?.recommendationId],
    );
    expect(own?.standing.reduce((sum, { count }) => sum + count, 0)).toBe(counted?.n);
    expect(await heed.statements(() => heed.anyone().get(path))).toHaveLength(1);
  });
});
