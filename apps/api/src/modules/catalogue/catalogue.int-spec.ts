import type {
  CountryView,
  DocumentView,
  PageView,
  ParagraphView,
  RecommendationRow,
  RecommendationView,
} from '@heed/contracts';
import { aHeedApp } from '../../../test/app';

const PARAGRAPHS = [
  ['igwg-8-migration', 25],
  ['igwg-1-5-compilation', 134],
  ['igwg-7-report', 113],
  ['ipu-118-migrants', 68],
  ['unga-68-179', 71],
] as const;

describe('the public catalogue', () => {
  const heed = aHeedApp();

  const get = async <Body>(path: string): Promise<Body> => {
    const answer = await heed.anyone().get(`/api/v1${path}`).expect(200);
    const body: Body = answer.body;
    return body;
  };

  const everyPage = async <Row>(path: string, limit: number): Promise<Row[]> => {
    const rows: Row[] = [];
    let after = '';
    for (;;) {
      const page = await get<PageView<Row>>(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${after}`);
      rows.push(...page.items);
      if (page.next === null) return rows;
      after = `&after=${page.next}`;
    }
  };

  it('lists the five documents in their order, with what was counted in each', async () => {
    const { items } = await get<PageView<DocumentView>>('/documents');
    expect(items.map(({ key, counts }) => [key, counts.paragraphs])).toEqual(PARAGRAPHS);
    expect(items.reduce((sum, { counts }) => sum + counts.recommendations, 0)).toBe(213);
  });

  it.each(PARAGRAPHS)('pages through every paragraph of %s', async (key, count) => {
    const rows = await everyPage<ParagraphView>(`/documents/${key}/paragraphs`, 20);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
    expect(rows).toHaveLength(count);
    const { total } = await get<PageView<ParagraphView>>(`/documents/${key}/paragraphs?limit=1`);
    expect(total).toBe(count);
  });

  it('pages through 213 recommendations without gap or repetition', async () => {
    const rows = await everyPage<RecommendationRow>('/recommendations', 50);
    expect(rows).toHaveLength(213);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(213);
    expect((await get<PageView<RecommendationRow>>('/recommendations?limit=1')).total).toBe(213);
  });

  it('gives a paragraph the fields that outside tools rely on', async () => {
    const paragraphs = await everyPage<ParagraphView>('/documents/igwg-8-migration/paragraphs', 100);
    const item = paragraphs.find(({ ref }) => ref === '4(c)');
    expect(item).toMatchObject({
      id: 'igwg-8-migration/4(c)',
      printedNumber: 'c)',
      kind: 'recommendation',
      actionable: true,
      parentRef: '4',
      editorialNote: null,
      impliedStatus: null,
      positions: [],
    });
    expect(item?.addressees).toEqual([expect.objectContaining({ group: 'States', role: 'asked' })]);
    expect(item?.themes.map(({ id }) => id)).toContain('training-officials');
  });

  it('shows an editorial note as a note of its source', async () => {
    const paragraphs = await everyPage<ParagraphView>('/documents/igwg-1-5-compilation/paragraphs', 200);
    const noted = paragraphs.filter(({ editorialNote }) => editorialNote !== null);
    expect(noted.map(({ ref }) => ref)).toEqual(
      ['I.6', 'I.7', 'I.10', 'I.11', 'I.14', 'II.18', 'III.22', 'CIS.note'].filter((ref) =>
        noted.some((one) => one.ref === ref),
      ),
    );
    expect(noted.find(({ ref }) => ref === 'I.14')?.impliedStatus).toBe('partly-completed');
  });

  it('dates a recommendation of the compilation by its session', async () => {
    const view = await get<RecommendationView>(`/recommendations/${encodeURIComponent('igwg-1-5-compilation/II.4')}`);
    expect(view.adoptedOn).toBe('2004-02-06');
    expect(view.session).toMatchObject({ number: 2, symbol: 'E/CN.4/2004/20' });
  });

  it('gives a recommendation with chapeau, asks, siblings and false friends, by key and by id', async () => {
    const byKey = await get<RecommendationView>(`/recommendations/${encodeURIComponent('ipu-118-migrants/OP3')}`);
    expect(byKey.clusterDetails.map(({ id }) => id)).toContain('ratify-icrmw');
    expect(byKey.falseFriends.map(({ paragraphId }) => paragraphId).sort()).toEqual([
      'ipu-118-migrants/OP29',
      'unga-68-179/OP4(h)',
    ]);
    expect(await get<RecommendationView>(`/recommendations/${byKey.id}`)).toEqual(byKey);
    const item = await get<RecommendationView>(`/recommendations/${encodeURIComponent('igwg-8-migration/4(c)')}`);
    expect(item.chapeau?.ref).toBe('4');
    expect(item.asks).toHaveLength(1);
    expect(item.asks[0]?.addressees.map(({ group }) => group)).toEqual(['States']);
  });

  it('counts the distribution over the world and the invented States apart', async () => {
    const view = await get<RecommendationView>(`/recommendations/${encodeURIComponent('igwg-8-migration/4(c)')}`);
    expect(view.distribution.lanes.commitments).toBe(195);
    expect(view.distribution.demonstration.commitments).toBe(6);
    const list = await get<PageView<unknown>>(
      `/commitments?limit=1&recommendation=${encodeURIComponent(view.key)}&demonstration=false&bearer=state&bearer=parliament`,
    );
    expect(list.total).toBe(195);
  });

  it.each([
    ['document=unga-68-179', 36],
    ['mechanism=ipu', 38],
    ['mechanism=ipu&mechanism=unga', 74],
    ['addressee=Parliaments', 12],
    ['theme=migration', 77],
  ])('filters recommendations by %s', async (filter, total) => {
    expect((await get<PageView<RecommendationRow>>(`/recommendations?limit=1&${filter}`)).total).toBe(total);
  });

  it('lists members, observers and marked demonstration States by name', async () => {
    const all = await everyPage<CountryView>('/countries', 60);
    expect(all).toHaveLength(201);
    expect(all.filter(({ demonstration }) => demonstration).map(({ iso3 }) => iso3)).toEqual([
      'QMA',
      'QMB',
      'QMC',
      'QMD',
      'QME',
      'QMF',
    ]);
    expect(all.slice(0, 2).map(({ iso3 }) => iso3)).toEqual(['AFG', 'ALB']);
    const french = await get<PageView<CountryView>>('/countries?lang=fr&region=150&limit=200');
    expect(french.items.find(({ iso3 }) => iso3 === 'DEU')?.name).toBe('Allemagne');
  });

  it.each([
    ['/documents?limit=0', 'limit'],
    ['/recommendations?limit=201', 'limit'],
    ['/recommendations?addressee=Martians', 'addressee'],
    ['/documents/unga-68-179/paragraphs?kind=poem', 'kind'],
    ['/countries?colour=red', 'colour'],
  ])('refuses %s, naming the field', async (path, field) => {
    const { body } = await heed.anyone().get(`/api/v1${path}`).expect(400);
    expect(body.fields.map((problem: { field: string }) => problem.field)).toContain(field);
  });

  it.each([
    '/documents/nothing',
    '/documents/nothing/paragraphs',
    '/recommendations/nothing',
    '/recommendations/0e6f1c1e-0000-4000-8000-000000000000',
  ])('finds nothing at %s', async (path) => {
    const { body } = await heed.anyone().get(`/api/v1${path}`).expect(404);
    expect(body.code).toBe('not_found');
  });

  it('refuses a cursor that no list has issued', async () => {
    for (const keys of [['x'], [1], ['1', '2'], [null], ['99999999999999999999']]) {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url');
      const { body } = await heed.anyone().get(`/api/v1/recommendations?after=${after}`).expect(400);
      expect(body.code).toBe('request.bad_cursor');
    }
  });

  it('gives every list as CSV', async () => {
    const { text, headers } = await heed.anyone().get('/api/v1/recommendations?format=csv').expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(text.match(/\n[^\n]*,recommendations,/g)?.length).toBeGreaterThanOrEqual(213);
  });

  it('may be kept by caches and answers 304', async () => {
    const first = await heed.anyone().get('/api/v1/documents').expect(200);
    expect(first.headers['cache-control']).toContain('public');
    await heed
      .anyone()
      .get('/api/v1/documents')
      .set('If-None-Match', first.headers['etag'] ?? '')
      .expect(304);
  });

  it.each([
    '/documents',
    '/documents/igwg-7-report/paragraphs',
    '/recommendations',
    '/countries',
    '/mechanisms',
    '/themes',
  ])('needs as many statements for 2 rows of %s as for 100', async (path) => {
    const few = await heed.statements(() => get(`${path}?limit=2`));
    const many = await heed.statements(() => get(`${path}?limit=100`));
    expect(many).toHaveLength(few.length);
    expect(many.length).toBeLessThanOrEqual(5);
  });

  it('needs five statements at most for one recommendation', async () => {
    const statements = await heed.statements(() =>
      get(`/recommendations/${encodeURIComponent('ipu-118-migrants/OP25')}`),
    );
    expect(statements.length).toBeLessThanOrEqual(5);
  });
});
