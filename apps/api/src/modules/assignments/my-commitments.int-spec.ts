import { randomUUID } from 'node:crypto';
import type { MyCommitmentRow, PageView } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';
import { aState, commitmentOf, type StateUnderTest } from '../../../test/a-state';

const TRAINING = 'igwg-8-migration/4(c)';

describe('the commitments of a member', () => {
  const heed = aHeedApp();
  let aus: StateUnderTest;
  let training: string;

  const list = async (email: string, query = '', password?: string): Promise<PageView<MyCommitmentRow>> => {
    const answer = await (await heed.as(email, password)).get(`/api/v1/me/commitments${query}`);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return answer.body;
  };
  const ofState = (email: string, query = '') => list(email, query, aus.password);
  const bearers = ({ items }: PageView<MyCommitmentRow>) => [
    ...new Set(items.map(({ bearer }) => `${bearer.kind} ${bearer.country?.iso3 ?? bearer.name}`)),
  ];
  const countOf = async (condition: string): Promise<number> => {
    const [row] = await heed.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM catalogue.commitment WHERE ${condition}`,
    );
    return row?.count ?? 0;
  };

  beforeAll(async () => {
    aus = await aState(heed, 'AUS');
    training = await commitmentOf(heed, 'state-aus', TRAINING);
    await heed.rows(
      `INSERT INTO working.assignment (organisation_id, commitment_id, country_iso3, due_on)
       SELECT organisation_id, $2, 'AUS', '2026-12-01' FROM people.membership m
       JOIN people.user_account u ON u.id = m.user_id WHERE u.email = $1`,
      [aus.otherMinistry, training],
    );
  });

  it('are for a ministry those assigned to it, with their inner dates', async () => {
    const { items, total } = await ofState(aus.otherMinistry);
    expect(total).toBe(1);
    expect(items).toEqual([expect.objectContaining({ id: training, dueOn: '2026-12-01', open: null })]);
  });

  it('are for the NMIRF all of its State, also where nothing is assigned to it', async () => {
    const page = await ofState(aus.nmirf, '?limit=200');
    expect(page.total).toBe(await countOf("country_iso3 = 'AUS' AND bearer_kind = 'state'"));
    expect(bearers(page)).toEqual(['state AUS']);
  });

  it('tell the NMIRF who works on what, and to nobody on what', async () => {
    const all = (await ofState(aus.nmirf)).total ?? 0;
    await heed.rows(
      `DELETE FROM working.assignment WHERE commitment_id IN
         (SELECT id FROM catalogue.commitment WHERE country_iso3 = 'AUS' AND bearer_kind = 'state' AND id <> $1 ORDER BY sort_key LIMIT 3)`,
      [training],
    );
    const page = await ofState(aus.nmirf, '?assigned=true&limit=200');
    expect(page.total).toBe(all - 3);
    const { assignedTo } = { ...page.items.find(({ id }) => id === training) };
    expect(assignedTo?.map(({ name }) => name)).toEqual(['A ministry of AUS', 'A ministry of AUS']);
    const free = await ofState(aus.nmirf, '?assigned=false');
    expect([free.total, ...free.items.map((row) => row.assignedTo)]).toEqual([3, [], [], []]);
    const [other] = await heed.rows<{ id: string }>(
      'SELECT organisation_id AS id FROM working.assignment WHERE due_on IS NOT NULL AND commitment_id = $1',
      [training],
    );
    const theirs = await ofState(aus.nmirf, `?assignee=${other?.id}`);
    expect(theirs.items.map(({ id }) => id)).toEqual([training]);
    expect((await ofState(aus.nmirf, `?assignee=${other?.id}&assigned=false`)).total).toBe(0);
  });

  it('tell nobody else to whom they are given, whatever they ask', async () => {
    const [other] = await heed.rows<{ id: string }>(
      'SELECT organisation_id AS id FROM working.assignment WHERE due_on IS NULL LIMIT 1',
    );
    for (const email of [aus.otherMinistry, aus.parliament, aus.ngo]) {
      const whole = await ofState(email);
      expect(whole.items.map(({ assignedTo }) => assignedTo).filter((one) => one !== null)).toEqual([]);
      expect((await ofState(email, `?assignee=${other?.id}`)).total).toBe(0);
    }
    expect((await ofState(aus.otherMinistry, '?assigned=true')).total).toBe(1);
    expect((await ofState(aus.otherMinistry, '?assigned=false')).total).toBe(0);
    expect((await ofState(aus.ngo, '?assigned=true')).total).toBe(0);
    expect((await ofState(aus.ngo, '?assigned=false')).total).toBe(0);
  });

  it('are for a parliament those that parliament bears', async () => {
    const page = await ofState(aus.parliament, '?limit=200');
    expect(page.total).toBe(await countOf("country_iso3 = 'AUS' AND bearer_kind = 'parliament'"));
    expect(bearers(page)).toEqual(['parliament AUS']);
  });

  it('are for an NGO all of its countries of work, of every bearer, and of no other country', async () => {
    const page = await ofState(aus.ngo);
    expect(page.total).toBe(await countOf("country_iso3 = 'AUS'"));
    expect((await ofState(aus.ngo, '?country=FRA')).total).toBe(0);
    expect((await ofState(aus.ngo, '?country=AUS&country=FRA')).total).toBe(page.total);
  });

  it('are for OHCHR those of its own body, whatever other body is asked for', async () => {
    const page = await list('desk@ohchr.demo.example');
    expect(page.total).toBeGreaterThan(0);
    expect(bearers(page)).toEqual([expect.stringMatching(/^body .*High Commissioner/)]);
    expect((await list('desk@ohchr.demo.example', '?body=ohchr')).total).toBe(page.total);
  });

  it('can be filtered by body in the public list, which a member reads too', async () => {
    const of = async (query: string) =>
      (await heed.anyone().get(`/api/v1/commitments?${query}`).expect(200)).body.total;
    const [own, every] = [await of('bearer=body&body=ohchr'), await of('bearer=body')];
    expect(own).toBe((await list('desk@ohchr.demo.example')).total);
    expect(every).toBeGreaterThan(own);
  });

  it('are narrowed by filters and by the state of the own update', async () => {
    const ngo = await heed.as(aus.ngo, aus.password);
    const drafted = await ngo
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ commitmentId: training })
      .expect(201);
    const { items, total } = await ofState(aus.ngo, '?state=draft');
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ id: training, open: { updateId: drafted.body.id, state: 'draft' }, dueOn: null });
    expect((await ofState(aus.ngo, '?state=draft&bearer=parliament')).total).toBe(0);
    expect((await ofState(aus.ngo, '?state=submitted')).total).toBe(0);
    // What another organisation writes is nobody else's business.
    expect((await ofState(aus.otherNgo, '?state=draft')).total).toBe(0);
    expect((await ofState(aus.nmirf, '?state=draft')).total).toBe(0);
  });

  it('come in pages that neither repeat nor leave out', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const page = await ofState(aus.nmirf, `?limit=20${after}`);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next === null ? '' : `&after=${encodeURIComponent(page.next)}`;
    } while (after !== '');
    const whole = await ofState(aus.nmirf, '?limit=200');
    expect(seen).toEqual(whole.items.map(({ id }) => id));
  });

  it('are to be had as a spreadsheet, with what the public one has not', async () => {
    const ministry = await heed.as(aus.otherMinistry, aus.password);
    const answer = await ministry.get('/api/v1/me/commitments?format=csv').expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain('heed-my-commitments-');
    expect(answer.text.split('\n')[0]).toMatch(
      /^\uFEFFid,recommendation,.*,dueOn,ownUpdate,ownPublishedAt,assignedTo,countingUnit,filters,asOf$/,
    );
    expect(answer.text).toContain(training);
    expect(answer.text).toContain('2026-12-01');
    const nmirf = await heed.as(aus.nmirf, aus.password);
    const whole = await nmirf.get('/api/v1/me/commitments?format=csv').expect(200);
    const ids = whole.text.match(/^\uFEFF?[0-9a-f]{8}-[0-9a-f-]{27},/gm);
    expect(ids).toHaveLength((await ofState(aus.nmirf)).total ?? 0);
  });

  it('are nobody else’s: without a session there is no list', async () => {
    const answer = await heed.anyone().get('/api/v1/me/commitments');
    expect([answer.status, answer.body.code]).toEqual([401, 'session.required']);
    const sheet = await heed.anyone().get('/api/v1/me/commitments?format=csv');
    expect([sheet.status, sheet.body.code]).toEqual([401, 'session.required']);
  });

  it('refuse a state that there is not', async () => {
    const ngo = await heed.as(aus.ngo, aus.password);
    const answer = await ngo.get('/api/v1/me/commitments?state=lost');
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });
});
