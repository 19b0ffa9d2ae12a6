import { STATUS_CRITERIA } from '@heed/domain';
import { english, LOCALES } from '@heed/messages';
import { axe } from 'jest-axe';
import { JSDOM } from 'jsdom';
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
  expect(text('commitment')).toContain('An independent account was withdrawn by its author on 1 Sep 2026.');
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

it('shows the criteria as they are written in the rules', () => {
  expect(english.status.criterion).toMatchObject(STATUS_CRITERIA);
});
