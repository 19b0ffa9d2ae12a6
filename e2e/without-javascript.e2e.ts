import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { portalPages } from './places';
import { startVisits } from './visits';

const WORDS: Readonly<Record<string, RegExp>> = {
  home: /What human-rights bodies asked of States/,
  country: /commitments that apply to Belmare|Where accounts differ/,
  document: /training programmes for law enforcement/,
  recommendation: /training programmes for law enforcement/,
  commitment: /The State’s own account/,
  search: /training/,
  methodology: /How this is counted/,
};

type Figure = { name: string; href: string; numbers: number[] };

/** The numbers of a page that open their rows. */
const figuresOn = async (page: Page): Promise<Figure[]> => {
  const links = await page.getByRole('main').getByRole('link').all();
  const all = await Promise.all(
    links.map(async (link) => ({ name: await link.innerText(), href: (await link.getAttribute('href')) ?? '' })),
  );
  return all.flatMap(({ name, href }) => {
    const numbers = (name.match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
    return href.startsWith('/commitments?') && numbers.length > 0 ? [{ name: name.trim(), href, numbers }] : [];
  });
};

const rowsBehind = async (page: Page, href: string): Promise<number> => {
  await page.goto(href);
  const shown = await page.getByText(/shown of \d+|^\d+ shown$/).allInnerTexts();
  return Number(/(\d+)\D*$/.exec((shown[0] ?? '0').replaceAll(',', ''))?.[1]);
};

describe('a reader whose browser runs no scripts', () => {
  const visits = startVisits();

  it.each(Object.keys(WORDS))('reads the page "%s"', async (name) => {
    const page = await visits.open({ javaScriptEnabled: false });
    await page.goto((await portalPages(page))[name] ?? '');
    expect(await page.getByRole('main').innerText()).toMatch(WORDS[name] ?? /$^/);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('finds behind every figure of a country as many rows as it says', async () => {
    const page = await visits.open({ javaScriptEnabled: false });
    await page.goto('/countries/QMB');
    const figures = await figuresOn(page);
    expect(figures.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const { name, href, numbers } of figures) {
      const [said = 0, all = said] = numbers;
      const rows = await rowsBehind(page, href);
      // Where there are none, "0 of 30" may open what they would be of.
      if (rows !== said && (said > 0 || rows !== all)) wrong.push(`${name} opens ${rows} rows: ${href}`);
    }
    expect(wrong).toEqual([]);
  });
});
