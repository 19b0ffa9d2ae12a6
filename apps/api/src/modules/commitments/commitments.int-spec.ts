import type { CommitmentRow, CommitmentView, CountryView, PageView, PublishedUpdateRow } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';

describe('commitments, for everyone', () => {
  const heed = aHeedApp();

  const get = async <Body>(path: string): Promise<Body> => {
    const answer = await heed.anyone().get(`/api/v1${path}`).expect(200);
    const body: Body = answer.body;
    return body;
  };

  const total = async (path: string): Promise<number | undefined> =>
    (await get<PageView<unknown>>(`${path}&limit=1`)).total;

  const everyPage = async (path: string, limit: number): Promise<CommitmentRow[]> => {
    const rows: CommitmentRow[] = [];
    let after = '';
    for (;;) {
      const page = await get<PageView<CommitmentRow>>(`${path}&limit=${limit}${after}`);
      rows.push(...page.items);
      if (page.next === null) return rows;
      after = `&after=${page.next}`;
    }
  };

  const aCommitmentOf = async (filters: string): Promise<CommitmentRow> => {
    const [row] = (await get<PageView<CommitmentRow>>(`/commitments?limit=1&${filters}`)).items;
    if (!row) throw new Error(`no commitment with ${filters}`);
    return row;
  };

  it('includes the reservation of Australia, on the commitment of its parliament', async () => {
    const rows = await everyPage('/commitments?country=AUS', 100);
    const reserved = rows.filter(({ positions }) => positions.some(({ type }) => type === 'reservation'));
    expect(reserved.map(({ bearer, recommendation }) => [bearer.kind, recommendation.key])).toEqual([
      ['parliament', 'ipu-118-migrants/OP25'],
    ]);
    const view = await get<CommitmentView>(`/commitments/${reserved[0]?.id}`);
    expect(view.positions).toEqual([
      expect.objectContaining({
        holder: { kind: 'state', iso3: 'AUS', name: 'Australia' },
        type: 'reservation',
        inferred: false,
      }),
    ]);
  });

  it.each(['order', 'latest', 'bearer', 'contested'])('pages by %s without gap or repetition', async (sort) => {
    const path = `/commitments?country=QMA&sort=${sort}`;
    const rows = await everyPage(path, 60);
    expect(rows).toHaveLength((await total(path)) ?? -1);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows).toEqual(await everyPage(path, 200));
  });

  it('shows newest accounts first, and contested ones first, when asked', async () => {
    const latest = (await everyPage('/commitments?country=QMA&sort=latest', 200)).map(
      ({ lastPublishedAt }) => lastPublishedAt ?? '',
    );
    expect(latest).toEqual([...latest].sort().reverse());
    const contested = (await everyPage('/commitments?country=QMA&sort=contested', 200)).map(
      ({ strip }) => strip.contested,
    );
    expect(contested).toContain(true);
    expect(contested.lastIndexOf(true)).toBe(contested.filter(Boolean).length - 1);
  });

  it('lists one recommendation by the names of its bearers', async () => {
    const key = encodeURIComponent('igwg-8-migration/4(c)');
    const names = (await everyPage(`/commitments?recommendation=${key}`, 50)).map(({ bearer }) => bearer.country?.iso3);
    expect(names).toHaveLength(195);
    expect(names.slice(0, 3)).toEqual(['AFG', 'ALB', 'DZA']);
  });

  it('keeps invented States out of every list that does not ask for them', async () => {
    const world = await total('/commitments?voice=bearer');
    expect(world).toBe(0);
    expect(await total('/commitments?voice=bearer&demonstration=true')).toBeGreaterThan(0);
    const [known] = await heed.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM catalogue.commitment WHERE NOT demonstration',
    );
    expect(await total('/commitments?bearer=state&bearer=parliament&bearer=body&bearer=collective')).toBe(known?.n);
  });

  it.each([
    ['status', "coalesce(s.bearer_status, 'no_information') = 'partially_implemented'", 'status=partially_implemented'],
    ['voice', 's.independent_accounts > 0', 'voice=independent'],
    [
      'an independent status',
      "s.standing #>> '{independent,current}' LIKE '%\"not_started\"%'",
      'voice=independent&status=not_started',
    ],
    ['contested', 's.contested', 'contested=true'],
    ['not contested', 's.contested IS NOT TRUE', 'contested=false'],
    ['stale', 's.stale_from <= current_date', 'stale=true'],
    ['overdue', "p.deadline LIKE '2015%'", 'overdue=true'],
    ['evidence', "s.evidence_level = 'documented'", 'evidence=documented'],
    ['a finding', 's.assessment_value IS NOT NULL', 'voice=mechanism'],
    ['applicability', "c.applicability = 'unknown'", 'applicability=unknown'],
    ['bearer', "c.bearer_kind = 'parliament'", 'bearer=parliament'],
  ])('filters by %s', async (_, condition, filter) => {
    const [expected] = await heed.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM catalogue.commitment c
       JOIN catalogue.recommendation_source rs ON rs.recommendation_id = c.recommendation_id
       JOIN catalogue.paragraph p ON p.id = rs.paragraph_id
       LEFT JOIN progress.commitment_standing s ON s.commitment_id = c.id
       WHERE c.demonstration AND ${condition}`,
    );
    expect(expected?.n).toBeGreaterThan(0);
    expect(await total(`/commitments?demonstration=true&${filter}`)).toBe(expected?.n);
  });

  it('lists the accounts of an organisation', async () => {
    const [known] = await heed.rows<{ slug: string; n: number }>(
      `SELECT o.slug, count(DISTINCT u.commitment_id)::int AS n FROM published.public_update u JOIN people.organisation o ON o.id = u.organisation_id
       WHERE u.status IS NOT NULL GROUP BY o.slug ORDER BY n DESC LIMIT 1`,
    );
    expect(await total(`/commitments?demonstration=true&organisation=${known?.slug}`)).toBe(known?.n);
  });

  it('shows a commitment with its three voices, asks, evidence and siblings', async () => {
    const row = await aCommitmentOf('demonstration=true&contested=true&evidence=documented');
    const view = await get<CommitmentView>(`/commitments/${row.id}`);
    expect(view.standing).toMatchObject(row.strip);
    expect(view.standing.contests.length).toBeGreaterThan(0);
    expect(view.asks.length).toBeGreaterThan(0);
    const bearer = view.updates.find(({ voice, visibility }) => voice === 'bearer' && visibility === 'current');
    expect(bearer?.evidence[0]).toMatchObject({ title: expect.any(String) });
    expect(view.updates.map(({ publishedAt }) => publishedAt)).toEqual(
      view.updates
        .map(({ publishedAt }) => publishedAt)
        .sort()
        .reverse(),
    );
    expect(view.abilities).toEqual([]);
  });

  it('gives a past day what was published by then', async () => {
    const row = await aCommitmentOf('demonstration=true&voice=bearer');
    const now = await get<CommitmentView>(`/commitments/${row.id}`);
    const first = now.updates.at(-1)?.publishedAt ?? '';
    const dayBefore = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
    const before = await get<CommitmentView>(`/commitments/${row.id}?asOf=${dayBefore}`);
    expect(before.updates).toEqual([]);
    expect(before.standing.bearer).toBe('no_information');
    expect(before.context.asOf).toBe(dayBefore);
    const onTheDay = await get<CommitmentView>(`/commitments/${row.id}?asOf=${first.slice(0, 10)}`);
    expect(onTheDay.updates.length).toBeGreaterThan(0);
    const list = await get<PageView<CommitmentRow>>(
      `/commitments?country=${row.bearer.country?.iso3}&asOf=${dayBefore}&voice=bearer&limit=200`,
    );
    expect(list.items.map(({ id }) => id)).not.toContain(row.id);
  });

  it('lists published accounts, newest first, withdrawn ones without words', async () => {
    const { items } = await get<PageView<PublishedUpdateRow>>('/published-updates?demonstration=true&limit=200');
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual(
      items
        .map(({ publishedAt }) => publishedAt)
        .sort()
        .reverse(),
    );
    for (const { status } of items.filter(({ visibility }) => visibility === 'withdrawn')) expect(status).toBeNull();
    expect(await total('/published-updates?demonstration=false')).toBe(0);
  });

  it.each([
    ['/commitments?status=perfect', 'status'],
    ['/commitments?country=Australia', 'country'],
    ['/commitments?asOf=2026-13-01', 'asOf'],
    ['/commitments?sort=best', 'sort'],
    ['/commitments?reason=whim', 'reason'],
    ['/published-updates?voice=mechanism', 'voice'],
  ])('refuses %s, naming the field', async (path, field) => {
    const { body } = await heed.anyone().get(`/api/v1${path}`).expect(400);
    expect(body.fields.map((problem: { field: string }) => problem.field)).toContain(field);
  });

  it.each(['/commitments/none', '/commitments/0e6f1c1e-0000-4000-8000-000000000000'])(
    'finds nothing at %s',
    async (path) => {
      await heed.anyone().get(`/api/v1${path}`).expect(404);
    },
  );

  it('gives the list as CSV, with what it counts in every row', async () => {
    const { text } = await heed.anyone().get('/api/v1/commitments?country=AUS&format=csv').expect(200);
    expect(text).toContain('Australia: reservation');
    expect(text.match(/,commitments,country=AUS,/g)).toHaveLength((await total('/commitments?country=AUS')) ?? -1);
  });

  it.each([
    '/commitments?demonstration=true',
    '/commitments?country=AUS',
    '/commitments?country=QMA&asOf=2026-01-31',
    '/published-updates?demonstration=true',
  ])('needs as many statements for 2 rows of %s as for 100', async (path) => {
    const few = await heed.statements(() => get(`${path}&limit=2`));
    const many = await heed.statements(() => get(`${path}&limit=100`));
    expect(many).toHaveLength(few.length);
    expect(many.length).toBeLessThanOrEqual(5);
  });

  it('needs five statements at most for one commitment', async () => {
    const row = await aCommitmentOf('demonstration=true&contested=true');
    expect((await heed.statements(() => get(`/commitments/${row.id}`))).length).toBeLessThanOrEqual(5);
  });

  it('resolves positions as the texts have them', async () => {
    const rows = await heed.rows<{
      holder: string;
      kind: string;
      type: string;
      refs: string[];
      inferred: boolean;
      spokesperson: string | null;
    }>(
      `SELECT pos.holder_name AS holder, pos.holder_kind AS kind, pos.type, array_agg(p.ref ORDER BY p.position) AS refs,
              bool_and(pos.inferred) AS inferred, max(pos.spokesperson) AS spokesperson
       FROM catalogue.position pos JOIN catalogue.paragraph p ON p.id = pos.paragraph_id
       GROUP BY 1, 2, 3 ORDER BY 1, 3`,
    );
    const chapter = Array.from({ length: 16 }, (_, index) => String(92 + index));
    expect(rows).toEqual([
      { holder: 'Australia', kind: 'state', type: 'reservation', refs: ['OP25'], inferred: false, spokesperson: null },
      {
        holder: 'European Union',
        kind: 'group',
        type: 'understanding',
        refs: chapter,
        inferred: true,
        spokesperson: 'Sweden',
      },
      { holder: 'Italy', kind: 'state', type: 'clarification', refs: ['11', '12'], inferred: true, spokesperson: null },
      {
        holder: 'Italy',
        kind: 'state',
        type: 'dissociation',
        refs: ['92', '94', '99'],
        inferred: true,
        spokesperson: null,
      },
      { holder: 'Italy', kind: 'state', type: 'non-endorsement', refs: ['12'], inferred: true, spokesperson: null },
      {
        holder: 'Netherlands',
        kind: 'state',
        type: 'clarification',
        refs: ['11', '12'],
        inferred: true,
        spokesperson: null,
      },
      {
        holder: 'Netherlands',
        kind: 'state',
        type: 'conditional-acceptance',
        refs: chapter,
        inferred: true,
        spokesperson: null,
      },
    ]);
    const { items } = await get<PageView<CountryView>>('/countries?limit=200');
    expect(items.find(({ iso3 }) => iso3 === 'NLD')?.name).toContain('Netherlands');
  });
});
