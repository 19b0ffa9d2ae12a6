import type { CountryProgressView, LaneCounts, PageView, ProgressGrouping, WorldProgressView } from '@heed/contracts';
import { PROGRESS_GROUPINGS } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';

type Figure = readonly [path: string, expected: number];

describe('progress', () => {
  const heed = aHeedApp();

  const get = async <Body>(path: string): Promise<Body> => {
    const answer = await heed.anyone().get(`/api/v1${path}`).expect(200);
    const body: Body = answer.body;
    return body;
  };
  const total = async (path: string): Promise<number | undefined> =>
    (await get<PageView<unknown>>(`${path}&limit=1`)).total;

  /** Each figure of a lane with the list that it opens to. */
  const figuresOf = (lanes: LaneCounts, filters: string): Figure[] => {
    const applying = `/commitments?${filters}&applicability=applies`;
    return [
      [`/commitments?${filters}`, lanes.commitments],
      [applying, lanes.applicable],
      [`${applying}&voice=bearer`, lanes.reported],
      [`${applying}&voice=independent`, lanes.withIndependent],
      [`${applying}&voice=mechanism`, lanes.assessed],
      [`${applying}&contested=true`, lanes.contested],
      ...Object.entries(lanes.bearer).map(([status, n]): Figure => [`${applying}&status=${status}`, n]),
      ...Object.entries(lanes.independent).map(([status, n]): Figure => [
        `/published-updates?${filters}&applicability=applies&voice=independent&current=true&status=${status}`,
        n,
      ]),
      ...Object.entries(lanes.assessments).map(([value, n]): Figure => [
        `${applying}&assessment=${encodeURIComponent(value)}`,
        n,
      ]),
    ];
  };

  const open = async (figures: readonly Figure[]): Promise<void> => {
    for (const [path, expected] of figures) expect([path, await total(path)]).toEqual([path, expected]);
  };

  it('opens every figure of a country page to as many rows', async () => {
    const view = await get<CountryProgressView>('/countries/QMA/progress');
    expect(view.context).toEqual({
      unit: 'commitments',
      filters: { country: ['QMA'] },
      asOf: new Date().toISOString().slice(0, 10),
    });
    expect(view.lanes.reported).toBeGreaterThan(0);
    expect(view.lanes.withIndependent).toBeGreaterThan(0);
    expect(view.lanes.contested).toBeGreaterThan(0);
    await open(figuresOf(view.lanes, 'country=QMA'));
    for (const { bearerKind, lanes } of view.byBearer) await open(figuresOf(lanes, `country=QMA&bearer=${bearerKind}`));
    await open(
      view.applicability.map(({ applicability, reason, count }) => [
        `/commitments?country=QMA&applicability=${applicability}&reason=${reason}`,
        count,
      ]),
    );
    await open([
      ['/commitments?country=QMA&applicability=applies&stale=true', view.stale],
      ['/commitments?country=QMA&applicability=applies&overdue=true', view.overdue],
      ['/commitments?country=QMA&differing=true', view.differingTotal],
    ]);
    expect(view.differing[0]?.strip.contested).toBe(true);
    expect(view.differing.length).toBe(Math.min(10, view.differingTotal));
  }, 120_000);

  it('opens every figure by document, mechanism and theme to as many rows', async () => {
    const view = await get<CountryProgressView>('/countries/QMB/progress');
    expect(view.byDocument).toHaveLength(5);
    for (const { value, lanes } of view.byDocument) await open(figuresOf(lanes, `country=QMB&document=${value}`));
    for (const { value, lanes } of view.byMechanism) await open(figuresOf(lanes, `country=QMB&mechanism=${value}`));
    for (const { value, lanes } of view.byTheme.slice(0, 12))
      await open(figuresOf(lanes, `country=QMB&theme=${value}`));
  }, 240_000);

  it('gives a past day the same figures as its rows', async () => {
    const day = '2026-03-31';
    const view = await get<CountryProgressView>(`/countries/QMA/progress?asOf=${day}`);
    const now = await get<CountryProgressView>('/countries/QMA/progress');
    expect(view.context.asOf).toBe(day);
    expect(view.lanes.applicable).toBe(now.lanes.applicable);
    expect(view.lanes.reported).toBeLessThan(now.lanes.reported);
    await open(figuresOf(view.lanes, `country=QMA&asOf=${day}`));
    const before = await get<CountryProgressView>('/countries/QMA/progress?asOf=1999-12-31');
    expect(before.lanes).toMatchObject({ reported: 0, withIndependent: 0, contested: 0 });
  }, 120_000);

  it('shows the positions of a State with document and paragraph', async () => {
    const { positions } = await get<CountryProgressView>('/countries/ITA/progress');
    expect(positions.map(({ type, paragraphRef }) => [paragraphRef, type])).toEqual([
      ['11', 'clarification'],
      ['12', 'clarification'],
      ['12', 'non-endorsement'],
      ['92', 'dissociation'],
      ['94', 'dissociation'],
      ['99', 'dissociation'],
    ]);
    expect((await get<CountryProgressView>('/countries/SWE/progress')).positions).toEqual([]);
    const [reserved] = (await get<CountryProgressView>('/countries/AUS/progress')).positions;
    expect(reserved).toMatchObject({
      type: 'reservation',
      paragraphRef: 'OP25',
      document: { key: 'ipu-118-migrants' },
    });
  });

  it.each(PROGRESS_GROUPINGS)(
    'opens world figures by %s to as many rows, without the invented States',
    async (grouping: ProgressGrouping) => {
      const view = await get<WorldProgressView>(`/progress?groupBy=${grouping}`);
      const world = 'bearer=state&bearer=parliament&demonstration=false';
      await open(figuresOf(view.totals, world));
      expect(view.totals.reported).toBe(0);
      const invented = await get<WorldProgressView>(`/progress?groupBy=${grouping}&demonstration=true`);
      expect(invented.totals.reported).toBeGreaterThan(0);
      await open(figuresOf(invented.totals, 'bearer=state&bearer=parliament&demonstration=true'));
      const sample =
        grouping === 'month' ? [] : invented.groups.filter(({ lanes }) => lanes.commitments > 0).slice(0, 3);
      for (const { value, lanes } of sample) {
        await open(
          figuresOf(lanes, `bearer=state&bearer=parliament&demonstration=true&${grouping}=${value}`).slice(0, 6),
        );
      }
      if (grouping !== 'group' && grouping !== 'month') expect(view.groups.length).toBeGreaterThan(2);
    },
    120_000,
  );

  it('counts the same from the tallies as from the standings themselves', async () => {
    const kept = await get<WorldProgressView>('/progress?demonstration=true&groupBy=country');
    const every =
      'mechanism=igwg&mechanism=ipu&mechanism=unga&document=igwg-8-migration&document=igwg-1-5-compilation&document=igwg-7-report&document=ipu-118-migrants&document=unga-68-179';
    const counted = await get<WorldProgressView>(`/progress?demonstration=true&groupBy=country&${every}`);
    expect(counted.groups).toEqual(kept.groups);
    expect(counted.totals).toEqual(kept.totals);
  });

  it('never counts a commitment twice for two of its themes', async () => {
    const view = await get<WorldProgressView>(
      '/progress?demonstration=true&theme=migration&theme=racism-discrimination',
    );
    expect(view.totals.commitments).toBe(
      await total(
        '/commitments?demonstration=true&bearer=state&bearer=parliament&theme=migration&theme=racism-discrimination',
      ),
    );
  });

  it('ends the months where the present is', async () => {
    const view = await get<WorldProgressView>('/progress?groupBy=month&demonstration=true');
    expect(view.groups.length).toBeGreaterThan(12);
    expect(view.groups.map(({ value }) => value)).toEqual(view.groups.map(({ value }) => value).sort());
    expect(view.groups.at(-1)).toEqual({
      value: view.context.asOf.slice(0, 7),
      label: view.context.asOf.slice(0, 7),
      lanes: view.totals,
    });
    const months = view.groups.map(({ lanes }) => lanes.reported);
    expect(months.at(0)).toBeLessThan(months.at(-1) ?? 0);
  });

  it('gives the groups as CSV', async () => {
    const { text } = await heed.anyone().get('/api/v1/progress?groupBy=region&format=csv').expect(200);
    expect(text).toMatch(/^\ufeff?value,label,commitments,applicable/);
    expect(text).toContain('Africa');
  });

  it.each([
    ['/progress?groupBy=mood', 'groupBy'],
    ['/progress?asOf=yesterday', 'asOf'],
    ['/countries/QMA/progress?asOf=2026', 'asOf'],
  ])('refuses %s, naming the field', async (path, field) => {
    const { body } = await heed.anyone().get(`/api/v1${path}`).expect(400);
    expect(body.fields).toEqual([expect.objectContaining({ field })]);
  });

  it('finds no progress of a country that is none', async () => {
    await heed.anyone().get('/api/v1/countries/XXX/progress').expect(404);
  });

  it.each([
    '/countries/QMA/progress',
    '/countries/QMA/progress?asOf=2026-03-31',
    ...PROGRESS_GROUPINGS.map((by) => `/progress?groupBy=${by}`),
  ])('needs five statements at most for %s', async (path) => {
    expect((await heed.statements(() => get(path))).length).toBeLessThanOrEqual(5);
  });
});
