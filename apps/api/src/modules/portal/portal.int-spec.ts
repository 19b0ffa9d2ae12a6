import type { CommitmentRow, PageView, RecommendationRow } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';

describe('the portal', () => {
  const heed = aHeedApp();
  const get = (path: string) => heed.anyone().get(path).set('Accept', 'text/html');

  it.each([
    ['/', 'What human-rights bodies asked of States'],
    ['/countries', 'Aldoria'],
    ['/countries/QMA', 'Where accounts differ'],
    ['/countries/QMA?asOf=2025-06-30&since=2025-01-01', 'As of 30 Jun 2025'],
    ['/countries/AUS', 'entered a reservation'],
    ['/documents', 'A/RES/68/179'],
    ['/documents/igwg-8-migration?country=QMA', 'training programmes'],
    ['/recommendations?theme=education', 'recommendations'],
    ['/commitments?country=QMA&contested=true', 'Aldoria'],
    ['/accounts?country=QMA&voice=independent&current=true', 'Counted: independent accounts'],
    ['/search?q=training', 'training'],
    ['/methodology', 'Statuses and their written criteria'],
    ['/demonstration', 'Demonstration data'],
  ])('%s is a page without a session and without inline style or script', async (path, words) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain(words);
    expect(answer.text).not.toMatch(/ style=|<style|<script(?! type="module" src="\/assets\/)/);
  });

  it.each([
    '/documents',
    '/recommendations?theme=education',
    '/commitments?country=QMA&contested=true',
    '/accounts?country=QMA&current=true',
    '/search?q=training',
    '/countries',
  ])('%s takes at most five statements', async (path) => {
    const statements = await heed.statements(() => get(path));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThanOrEqual(5);
  });

  /** Every link of a page to a list that says a number, with the number: `n of all` says two, of which the first is opened. */
  const figuresOf = (page: string): { href: string; n: number }[] =>
    [...page.matchAll(/<a (?:[a-z]+="[^"]*" )*?href="(\/(?:commitments|accounts)\?[^"]+)"[^>]*>(.*?)<\/a>/gs)].flatMap(
      ([, href = '', inside = '']) => {
        const words = inside.replace(/<svg.*?<\/svg>|<[^>]+>/gs, '');
        const [, n] = /^(?:\D*[^\d,])?(\d[\d,]*)/.exec(words) ?? [];
        return n === undefined ? [] : [{ href: href.replaceAll('&amp;', '&'), n: Number(n.replaceAll(',', '')) }];
      },
    );

  const rowsOf = async (href: string): Promise<number> => {
    const api = href.replace(/^\/accounts/, '/published-updates');
    const answer: { body: PageView<unknown> } = await heed.anyone().get(`/api/v1${api}&limit=1`).expect(200);
    return answer.body.total ?? -1;
  };

  it.each(['/countries/QMA', '/countries/QMB', '/countries/AUS'])(
    'every number of %s opens as many rows',
    async (path) => {
      const opened = new Map(
        figuresOf((await get(path)).text).map(({ href, n }) => [`${href} ${String(n)}`, { href, n }]),
      );
      expect(opened.size).toBeGreaterThan(20);
      const wrong: unknown[] = [];
      for (const { href, n } of opened.values()) {
        const rows = await rowsOf(href);
        if (rows !== n && n > 0) wrong.push({ href, n, rows });
      }
      expect(wrong).toEqual([]);
    },
  );

  it('lists accounts with their unit, filters, day and the same list as a spreadsheet', async () => {
    const path = '/accounts?country=QMA&voice=independent&current=true&asOf=2026-06-30';
    const page = (await get(path)).text;
    expect(page).toContain('Counted: independent accounts');
    expect(page).toContain('As of 30 Jun 2026');
    expect(page).toContain(`shown of ${String(await rowsOf(path))}`);
    const [, csv = ''] = /href="(\/api\/v1\/published-updates\?[^"]*format=csv[^"]*)"/.exec(page) ?? [];
    expect((await heed.anyone().get(csv.replaceAll('&amp;', '&')).expect(200)).headers['content-type']).toMatch(
      /^text\/csv/,
    );
  });

  it('says that only the demonstration has accounts, and opens the ones it counts, without those taken back', async () => {
    const page = (await get('/')).text;
    const accounts = figuresOf(page).filter(({ href }) => href.startsWith('/accounts'));
    expect(accounts.map(({ href }) => href)).toEqual([
      '/accounts?removed=false',
      '/accounts?demonstration=true&removed=false',
    ]);
    expect(page).toContain('0 status updates published</a> on real States');
    for (const { href, n } of accounts) expect([href, await rowsOf(href)]).toEqual([href, n]);
    expect(accounts[1]?.n).toBeGreaterThan(0);
    expect(page.indexOf('id="demonstration"')).toBeLessThan(page.indexOf('id="map"'));
  });

  it('gives a recommendation and a commitment of the lists their pages', async () => {
    const recommendations: { body: PageView<RecommendationRow> } = await heed
      .anyone()
      .get('/api/v1/recommendations?limit=1');
    const commitments: { body: PageView<CommitmentRow> } = await heed
      .anyone()
      .get('/api/v1/commitments?country=QMA&limit=1');
    const recommendation = await get(`/recommendations/${recommendations.body.items[0]?.id ?? ''}`);
    const commitment = await get(`/commitments/${commitments.body.items[0]?.id ?? ''}`);
    expect([recommendation.status, commitment.status]).toEqual([200, 200]);
    expect(recommendation.text).toContain('Whom it is addressed to');
    expect(commitment.text).toContain('Recommendation addressed to');
  });

  it('takes what a form sends empty as not asked for', async () => {
    const answer = await get('/commitments?q=&country=QMA&status=&voice=&contested=');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Country: Aldoria');
  });

  it('may be kept by caches for a while and answers 304 where nothing changed', async () => {
    const first = await get('/methodology');
    expect(first.headers['cache-control']).toMatch(/^public/);
    const second = await get('/methodology').set('If-None-Match', String(first.headers['etag']));
    expect(second.status).toBe(304);
  });

  it.each([
    ['/no-such-page', 404, 'There is nothing at this address'],
    ['/countries/ZZZ', 404, 'There is nothing at this address'],
    ['/commitments/no-such-id', 404, 'There is nothing at this address'],
    ['/assets/no-such-file.css', 404, 'There is nothing at this address'],
    ['/countries/QMA?asOf=2026-02-30', 400, 'a day that does not exist'],
    ['/commitments?status=finished', 400, 'not understood'],
  ])('%s answers %i with a page', async (path, status, words) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('escapes what a reader typed', async () => {
    const answer = await get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('<script>alert');
  });

  it('serves its files for a year under names that change with them', async () => {
    const page = await get('/');
    const [, style = ''] = /href="(\/assets\/[^"]+\.css)"/.exec(page.text) ?? [];
    const file = await heed.anyone().get(style);
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toMatch(/^text\/css/);
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('speaks the pseudo-locales, from right to left where they do', async () => {
    expect((await get('/methodology?lang=ar-XB')).text).toContain('<html lang="ar-XB" dir="rtl">');
    expect((await get('/methodology?lang=xx')).text).toContain('<html lang="en" dir="ltr">');
  });

  it('runs no more statements for a longer list', async () => {
    const short = await heed.statements(() => get('/commitments?country=QMA&limit=2'));
    const long = await heed.statements(() => get('/commitments?country=QMA&limit=100'));
    expect(long).toHaveLength(short.length);
  });
});

describe('the portal in production', () => {
  const heed = aHeedApp('seeded', { NODE_ENV: 'production', HEED_DEMONSTRATION: 'on' });

  it('has no pseudo-locales', async () => {
    const answer = await heed.anyone().get('/methodology?lang=en-XA');
    expect(answer.text).toContain('<html lang="en" dir="ltr">');
  });
});
