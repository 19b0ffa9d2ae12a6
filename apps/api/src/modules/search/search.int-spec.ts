import type { PageView, SearchHitView } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';

describe('search', () => {
  const heed = aHeedApp();

  const search = async (query: string): Promise<PageView<SearchHitView>> => {
    const answer = await heed.anyone().get(`/api/v1/search?${query}`).expect(200);
    const body: PageView<SearchHitView> = answer.body;
    return body;
  };
  const ids = async (q: string): Promise<string[]> =>
    (await search(`q=${encodeURIComponent(q)}`)).items.map(({ paragraphId }) => paragraphId);

  it('finds words in any form and marks them, with nothing to escape', async () => {
    const { items, total } = await search('q=ratifying');
    expect(total).toBeGreaterThan(3);
    expect(items.length).toBe(total);
    const found = items.flatMap(({ excerpt }) =>
      excerpt.filter((part) => part.found).map(({ text }) => text.toLowerCase()),
    );
    expect(new Set(found)).toContain('ratify');
    for (const { excerpt } of items) expect(excerpt.some((part) => part.found)).toBe(true);
  });

  it('understands phrases, alternatives and exclusions', async () => {
    const phrase = await ids('"consular officials"');
    const words = await ids('consular officials');
    expect(words).toEqual(expect.arrayContaining(phrase));
    const [both, less] = [await ids('trafficking'), await ids('trafficking -children')];
    expect(less.length).toBeLessThan(both.length);
    expect((await ids('consular or remittances')).length).toBeGreaterThan((await ids('remittances')).length);
  });

  it.each([
    ['A/RES/68/179 OP3', 'unga-68-179/OP3'],
    ['a/res/68/179, para. OP5(j)', 'unga-68-179/OP5(j)'],
    ['unga-68-179/OP1', 'unga-68-179/OP1'],
    ['ipu-118-migrants operative paragraph 25', 'ipu-118-migrants/OP25'],
    ['igwg-7-report 92', 'igwg-7-report/92'],
    ['E/CN.4/2004/20 4', 'igwg-1-5-compilation/II.4'],
  ])('finds the paragraph %s first', async (q, id) => {
    const [first] = (await search(`q=${encodeURIComponent(q)}`)).items;
    expect(first?.paragraphId).toBe(id);
    expect(first?.exact).toBe(true);
  });

  it('searches in one document', async () => {
    const { items } = await search('q=migrants&document=unga-68-179');
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map(({ document }) => document.key))).toEqual(new Set(['unga-68-179']));
  });

  it('pages without gap or repetition', async () => {
    const whole = await search('q=migrants&limit=200');
    const rows: string[] = [];
    let after = '';
    for (;;) {
      const page = await search(`q=migrants&limit=7${after}`);
      rows.push(...page.items.map(({ paragraphId }) => paragraphId));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(rows).toEqual(whole.items.map(({ paragraphId }) => paragraphId));
    expect(rows).toHaveLength(whole.total ?? -1);
  });

  it.each(['', '%20', 'the', '<script>alert(1)</script>', "' OR 1=1 --", '"', '((', '\\', 'a/b'])(
    'answers %j without failing',
    async (q) => {
      const answer = await heed.anyone().get(`/api/v1/search?q=${q === '%20' ? q : encodeURIComponent(q)}`);
      expect(answer.status).toBe(200);
    },
  );

  it('refuses what it does not know, naming the field', async () => {
    const { body } = await heed
      .anyone()
      .get(`/api/v1/search?q=${'x'.repeat(301)}`)
      .expect(400);
    expect(body.fields).toEqual([expect.objectContaining({ field: 'q', reason: 'maxLength' })]);
  });

  it('gives the hits as CSV', async () => {
    const { text } = await heed.anyone().get('/api/v1/search?q=consular&format=csv').expect(200);
    expect(text).toContain('unga-68-179/OP4(f)');
  });

  it('needs as many statements for 2 hits as for 100', async () => {
    const few = await heed.statements(() => search('q=migrants&limit=2'));
    expect(await heed.statements(() => search('q=migrants&limit=100'))).toHaveLength(few.length);
    expect(few.length).toBeLessThanOrEqual(5);
  });
});
