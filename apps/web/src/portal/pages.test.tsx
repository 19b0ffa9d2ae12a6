import { STATUS_CRITERIA } from '@heed/domain';
import { english, LOCALES } from '@heed/messages';
import { axe } from 'jest-axe';
import { JSDOM } from 'jsdom';
import { aDocument, aHome, aRecommendationRow, someParagraphs } from '../../test/builders';
import { PAGES } from '../../test/pages';
import { render } from './render';

const html = (page: (typeof PAGES)[number], locale: string): string =>
  render(page, { locale, url: `/${page.page}`, asOf: '2026-11-22' });
const parsed = (markup: string): Document => new JSDOM(markup).window.document;

describe.each(PAGES.map((page) => [page.page, page] as const))('%s', (_name, page) => {
  it('has no accessibility violations', async () => {
    document.documentElement.innerHTML = parsed(html(page, 'en')).documentElement.innerHTML;
    document.documentElement.lang = 'en';
    for (const map of document.querySelectorAll('main svg.map')) map.remove(); // jsdom names no link by its SVG title; the journeys judge the maps in Chromium
    expect((await axe(document.documentElement)).violations).toEqual([]);
  }, 60_000); // the map alone is hundreds of shapes

  it.each(LOCALES)('renders in %s without inline style, script or repeated ids', (locale) => {
    const markup = html(page, locale);
    expect(markup).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
    expect(markup).toContain(`<html lang="${locale}" dir="${locale === 'ar-XB' ? 'rtl' : 'ltr'}">`);
    const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(markup).not.toMatch(/(portal|shared|status)\.[a-z_]+\.[a-z_]+/); // a key without a message reads as the key
  });

  it('has one first heading, and its forms and links work without a script', () => {
    const page1 = parsed(html(page, 'en'));
    expect(page1.querySelectorAll('h1')).toHaveLength(1);
    expect([...page1.querySelectorAll('form')].every((form) => form.getAttribute('method') === 'get')).toBe(true);
    expect([...page1.querySelectorAll('a')].every((link) => link.getAttribute('href'))).toBe(true);
    expect(page1.querySelectorAll('main button:not([type="submit"])')).toHaveLength(0);
  });
});

const text = (name: string): string =>
  parsed(html(PAGES.find((page) => page.page === name) ?? { page: 'not-found' }, 'en')).querySelector('main')
    ?.textContent ?? '';

it('a country prints its numbers with their whole, who says what, and that silence is not agreement', () => {
  const words = text('country');
  expect(words).toContain('41 of 173');
  expect(words).toContain('partially implemented Ministry of Labour of Aldoria');
  expect(words).toContain('not started Migrants’ Watch Aldoria');
  expect(words).toContain('Few independent accounts do not mean agreement.');
  expect(words).not.toMatch(/\d\s?%/);
});

it('a withdrawn account leaves a dated note and no words', () => {
  expect(text('commitment')).toContain('An independent account was withdrawn by its author in the week of 1 Sep 2026.');
});

it('tells how often, by how many bodies and since when a thing was asked, and how each text stands', () => {
  const page = parsed(html(PAGES.find(({ page }) => page === 'recommendation') ?? { page: 'not-found' }, 'en'));
  const lineage = page.querySelector('[aria-labelledby="lineage"]');
  expect(lineage?.textContent).toContain('Asked in 2 texts by 1 body since 2009.');
  const rows = [...(lineage?.querySelectorAll('a.figure') ?? [])].map((link) => link.getAttribute('href'));
  expect(rows[1]).toContain('status=in_progress');
  expect(lineage?.textContent).toContain('As of 22 Nov 2026');
});

it('says that to be listed implies no acceptance', () => {
  expect(text('commitment')).toContain('Recommendation addressed to Aldoria');
  expect(text('commitment')).toContain('implies no acceptance');
});

it('marks every page that shows invented States', () => {
  for (const page of PAGES.filter(({ page: name }) =>
    ['home', 'country', 'commitment', 'commitments', 'document', 'demonstration'].includes(name),
  )) {
    expect(parsed(html(page, 'en')).querySelector('.demonstration-line')).not.toBeNull();
  }
});

it('says which texts are invented, on their own pages and in every list', () => {
  const document = aDocument({ demonstration: true });
  const documents = PAGES.find((page) => page.page === 'documents');
  const recommendations = PAGES.find((page) => page.page === 'recommendations');
  const shown = PAGES.find((page) => page.page === 'document');
  if (documents?.page !== 'documents' || recommendations?.page !== 'recommendations' || shown?.page !== 'document')
    throw new Error('a page of documents is missing');
  const marked: (typeof PAGES)[number][] = [
    { ...documents, list: { ...documents.list, items: [document] } },
    { ...recommendations, list: { ...recommendations.list, items: [aRecommendationRow({ document })] } },
  ];
  for (const page of marked) {
    expect(main(page).querySelectorAll('.demonstration-mark')).toHaveLength(1);
    expect(parsed(html(page, 'en')).querySelector('.demonstration-line')?.textContent).toContain('texts marked so');
  }
  const own = parsed(html({ ...shown, document }, 'en'));
  expect(own.querySelector('.demonstration-line')?.textContent).toContain('this text is invented');
  const commitments = [...own.querySelectorAll('.facts a')].map((link) => link.getAttribute('href') ?? '');
  expect(commitments.find((href) => href.startsWith('/commitments'))).toContain('demonstration=true');
});

it('calls a single State by its name and leads to its page', () => {
  const list = PAGES.find((page) => page.page === 'recommendations');
  if (list?.page !== 'recommendations') throw new Error('no list of recommendations among the pages');
  const brelland = { iso3: 'QMB', name: 'Brelland', membership: 'member' as const, demonstration: true };
  const asked = { role: 'asked' as const, inferred: false, asPrinted: [], instrument: null };
  const row = aRecommendationRow({
    addressees: [{ ...asked, group: 'States', names: ['QMB', 'its police'], countries: [brelland] }],
  });
  const cell = main({ ...list, list: { ...list.list, items: [row] } }).querySelector('.addressees');
  expect(cell?.textContent).toContain('Brelland, its police');
  expect(cell?.querySelector('a')?.getAttribute('href')).toBe('/countries/QMB');
});

it('shows the criteria as they are written in the rules', () => {
  expect(english.status.criterion).toMatchObject(STATUS_CRITERIA);
});

const main = (page: (typeof PAGES)[number]): Element =>
  parsed(html(page, 'en')).querySelector('main') ?? document.createElement('main');

it('puts the demonstration before the map while nobody in the world has reported, and says so in words', () => {
  const page = main({ page: 'home', view: aHome(), measure: 'reported' });
  expect(page.textContent).toContain('0 status updates published on real States; the demonstration has 640.');
  const headings = [...page.querySelectorAll('h2')].map(({ id }) => id);
  expect(headings.indexOf('demonstration')).toBeLessThan(headings.indexOf('map'));
  const counts = { ...aHome().counts, updates: 3 };
  const later = main({ page: 'home', view: aHome({ counts }), measure: 'reported' });
  expect(later.textContent).toContain('with 3 status updates published so far');
  const order = [...later.querySelectorAll('h2')].map(({ id }) => id);
  expect(order.indexOf('map')).toBeLessThan(order.indexOf('demonstration'));
});

it('says in plain words what each shade of the map stands for', () => {
  const legend = main({ page: 'home', view: aHome(), measure: 'reported' }).querySelector('.map-legend');
  expect([...(legend?.querySelectorAll('li') ?? [])].map((item) => item.textContent.trim())).toEqual([
    'none',
    '1 in 5 or fewer',
    'over 1 in 5, up to 2 in 5',
    'over 2 in 5, up to 3 in 5',
    'over 3 in 5, up to 4 in 5',
    'over 4 in 5',
  ]);
});

it('marks invented rows only where they stand among others', () => {
  const list = PAGES.find((page) => page.page === 'commitments');
  if (list?.page !== 'commitments') throw new Error('no list of commitments among the pages');
  const marks = (items: typeof list.list.items): number =>
    main({ ...list, list: { ...list.list, items } }).querySelectorAll('.demonstration-mark').length;
  const invented = list.list.items.filter(({ demonstration }) => demonstration);
  expect(marks(invented)).toBe(0);
  expect(marks(list.list.items)).toBe(invented.length);
  expect(
    main({ page: 'home', view: aHome(), measure: 'reported' }).querySelectorAll('.demonstration-mark'),
  ).toHaveLength(0);
});

it('tells how a symbol and a date are known only to who asks, and never in codes', () => {
  const document = aDocument({
    adoption: 'not-stated',
    symbol: null,
    symbolNote: 'Prints none.',
    adoptedBasis: 'Para. 108.',
  });
  const page = main({
    page: 'document',
    document,
    paragraphs: someParagraphs(),
    countries: [],
    country: null,
    strips: [],
  });
  expect(page.textContent).toContain('how it was adopted is not stated');
  expect(page.textContent).not.toContain('not-stated');
  const notes = [...page.querySelectorAll('.facts details')].map((note) => note.textContent);
  expect(notes).toEqual(['About the symbolPrints none.', 'How this date is knownPara. 108.']);
  const coded = main({
    page: 'document',
    document: aDocument({ adoption: 'x-12' }),
    paragraphs: [],
    countries: [],
    country: null,
    strips: [],
  });
  expect(coded.textContent).not.toContain('x-12');
});

it('hangs the reference of a paragraph without a printed number, so that it can be cited', () => {
  const [paragraph] = someParagraphs();
  if (!paragraph) throw new Error('no paragraph');
  const paragraphs = [{ ...paragraph, ref: 'PP1', printedNumber: null }];
  const page = main({ page: 'document', document: aDocument(), paragraphs, countries: [], country: null, strips: [] });
  expect(page.querySelector('.hanging-number')?.textContent).toBe('PP1');
});

it('opens the figures of a country over what they are counted of', () => {
  const page = main(PAGES.find(({ page: name }) => name === 'country') ?? { page: 'not-found' });
  const links = [...page.querySelectorAll('.lead-figures a')].map((link) => link.getAttribute('href') ?? '');
  expect(links[0]).toBe('/commitments?country=QMA');
  for (const href of links.slice(1)) expect(href).toContain('applicability=applies');
});

it('separates period, publication and evidence of an account', () => {
  const page = main(PAGES.find(({ page: name }) => name === 'commitment') ?? { page: 'not-found' });
  expect(page.querySelector('.account .quiet.small, .account .small.quiet')?.textContent).toMatch(
    /^Period .+ · Published .+ · (\d+ items? of evidence|No public evidence)$/,
  );
});

it('names the country of an organisation, and what it is, as a sentence begins', () => {
  const page = main(PAGES.find(({ page: name }) => name === 'organisation') ?? { page: 'not-found' });
  expect(page.textContent).toContain('Country: Aldoria');
  expect(page.textContent).not.toContain('QMA');
  expect(page.querySelector('.lead')?.textContent).toBe('National human rights institution');
});
