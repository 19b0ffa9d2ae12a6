import type { CommitmentRow, CountryProgressView, ListReportView, PageView, ProblemView } from '@heed/contracts';
import { randomUUID } from 'node:crypto';
import { aMember } from '../../../test/a-member';
import { aHeedApp } from '../../../test/app';

const PARTIES = `State,Treaty,Act,Date
Australia,ICERD,ratification,1975-09-30
NLD,International Convention on the Elimination of All Forms of Racial Discrimination,ratification,1971-12-10
NLD,ICERD,withdrawal,2020-01-01
the Kingdom of Sweden,ICERD,signature,1966-05-05`;

describe('dated lists', () => {
  const heed = aHeedApp();
  let officer: Awaited<ReturnType<typeof heed.as>>;

  const take = (body: object) => officer.post('/api/v1/lists').set('Idempotency-Key', randomUUID()).send(body);
  const commitments = async (query: string): Promise<CommitmentRow[]> => {
    const answer = await heed.anyone().get(`/api/v1/commitments?${query}`).expect(200);
    const page: PageView<CommitmentRow> = answer.body;
    return page.items;
  };
  const partyCommitments = async (country: string, asOf = '') =>
    (await commitments(`country=${country}&limit=200${asOf && `&asOf=${asOf}`}`))
      .filter(({ applicabilityReason }) => /treaty_party|party_data/.test(applicabilityReason))
      .map(({ applicability, applicabilityReason }) => `${applicability}, ${applicabilityReason}`);

  beforeAll(async () => {
    const { email, password } = await aMember(heed, { kind: 'ohchr', roles: ['validator'] });
    officer = await heed.as(email, password);
  });

  it('decide to whom "States parties" applies, from the day on which each became one', async () => {
    const before = await partyCommitments('NLD');
    expect(before.length).toBeGreaterThan(0);
    expect(new Set(before)).toEqual(new Set(['unknown, party_data_missing']));
    const answer = await take({ kind: 'treaty', csv: PARTIES, asOf: '2026-01-01', source: 'A depositary' }).expect(201);
    const report: ListReportView = answer.body;
    expect(report).toMatchObject({ subjects: ['icerd'], rows: 4 });
    expect(report.changed).toBeGreaterThan(190);
    expect(await partyCommitments('AUS')).toContain('applies, treaty_party');
    expect(await partyCommitments('SWE')).toContain('does_not_apply, not_a_treaty_party');
    expect(await partyCommitments('NLD')).toContain('does_not_apply, not_a_treaty_party');
    expect(await partyCommitments('NLD', '2015-06-01')).toContain('applies, treaty_party');
  });

  it('change the figures of a country, and each of them as of its own day', async () => {
    const lanes = async (asOf: string): Promise<number> => {
      const answer = await heed.anyone().get(`/api/v1/countries/NLD/progress${asOf}`).expect(200);
      const view: CountryProgressView = answer.body;
      const rows = await commitments(`country=NLD&applicability=applies&limit=200${asOf.replace('?', '&')}`);
      expect(rows.length).toBe(view.lanes.applicable);
      return view.lanes.applicable;
    };
    expect(await lanes('?asOf=2015-06-01')).toBeGreaterThan(await lanes(''));
  });

  it('are public, each row with its source, and can be taken in again without a change', async () => {
    const answer = await heed.anyone().get('/api/v1/treaty-statuses?treaty=icerd').expect(200);
    const { items }: PageView<{ act: string; on: string; source: string }> = answer.body;
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({ act: 'ratification', on: '1975-09-30', source: 'A depositary' });
    const again = await take({ kind: 'treaty', csv: PARTIES, asOf: '2026-01-01', source: 'A depositary' }).expect(201);
    expect(again.body).toMatchObject({ changed: 0 });
    const lists = await heed.anyone().get('/api/v1/lists').expect(200);
    expect(lists.body).toMatchObject([{ kind: 'treaty', subject: 'icerd', asOf: '2026-01-01', rows: 4 }]);
  });

  it('can be gone back to', async () => {
    const fewer = PARTIES.split('\n').slice(0, 2).join('\n');
    const source = { asOf: '2026-01-01', source: 'A depositary' };
    const counted = async (): Promise<number> => {
      const { body } = await heed.anyone().get('/api/v1/treaty-statuses?treaty=icerd').expect(200);
      const page: PageView<unknown> = body;
      return page.items.length;
    };
    await take({ kind: 'treaty', csv: fewer, ...source }).expect(201);
    expect(await counted()).toBe(1);
    await take({ kind: 'treaty', csv: PARTIES, ...source }).expect(201);
    expect(await counted()).toBe(4);
  });

  it('decide which parliaments are members', async () => {
    const members = 'State,From,Until\nAustralia,1901-01-01,\nSweden,1901-01-01,1999-12-31';
    await take({ kind: 'membership', csv: members, asOf: '2026-01-01', source: 'The Union' }).expect(201);
    const reasons = new Set((await commitments('country=SWE&bearer=parliament')).map((row) => row.applicabilityReason));
    expect(reasons).toContain('not_a_parliament_member');
    const then = await commitments('country=SWE&bearer=parliament&asOf=1995-01-01');
    expect(then.map((row) => row.applicabilityReason)).toContain('parliament_member');
  });

  it.each([
    ['treaty', 'State,Treaty,Act,Date\n"Sweden,ICERD,ratification,1990-01-01', 'listQuotes'],
    ['treaty', 'State,Treaty,Act,Date\nSwe"den",ICERD,ratification,1990-01-01', 'listQuotes'],
    ['membership', 'State,From,Until\nSweden,2000-01-01,1999-12-31', 'listDay'],
  ] as const)('are refused in words: %s %s', async (kind, csv, reason) => {
    const { body } = await take({ kind, csv, asOf: '2026-02-01', source: 'A depositary' }).expect(422);
    expect(body.fields).toMatchObject([{ field: 'csv', reason, params: { row: 2 } }]);
  });

  it('are refused whole, naming row and column, and change nothing', async () => {
    const csv = 'State,Treaty,Act,Date\nAtlantis,ICERD,ratification,1990-01-01\nSweden,ICERD,nodded,1990-13-01';
    const answer = await take({ kind: 'treaty', csv, asOf: '2026-02-01', source: 'A depositary' }).expect(422);
    const problem: ProblemView = answer.body;
    expect(problem.fields).toEqual([
      { field: 'csv', reason: 'listState', params: { row: 2, column: 'state' } },
      { field: 'csv', reason: 'listAct', params: { row: 3, column: 'act' } },
      { field: 'csv', reason: 'listDay', params: { row: 3, column: 'date' } },
    ]);
    const { body } = await heed.anyone().get('/api/v1/treaty-statuses?treaty=icerd').expect(200);
    expect(body).toMatchObject({ items: { length: 4 } });
  });

  it('are the secretariat’s to take in; a demonstration account writes about invented States alone', async () => {
    const list = { kind: 'treaty', csv: PARTIES, asOf: '2026-01-01', source: 'A depositary' };
    const send = async (email: string, over: object = {}) =>
      (await heed.as(email))
        .post('/api/v1/lists')
        .set('Idempotency-Key', randomUUID())
        .send({ ...list, ...over });
    expect((await send('advocacy@qma-rights-watch.demo.example')).status).toBe(403);
    const refused = await send('desk@ohchr.demo.example');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('listWorld');
    const csv = 'State,Treaty,Act,Date\nAldoria,ICERD,ratification,1990-01-01';
    const invented = await send('desk@ohchr.demo.example', { csv, asOf: '2026-03-01' });
    expect(invented.status).toBe(201);
    const shown = await heed.anyone().get('/api/v1/lists').expect(200);
    expect(shown.text).not.toContain('2026-03-01');
  });

  it('leave an entry in the trail', async () => {
    const entries = await heed.rows("SELECT action FROM platform.audit_entry WHERE action = 'list.imported'");
    expect(entries.length).toBe(6);
  });
});
