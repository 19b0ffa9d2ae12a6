import type { Page } from 'playwright-core';

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0]);

/** What the country page counts in its first line. */
export const countryCounts = async (page: Page, iso3: string) => {
  await page.goto(`/countries/${iso3}`);
  const figure = async (words: RegExp) => numberIn(await page.getByRole('link', { name: words }).first().innerText());
  return {
    reported: await figure(/^\d+ reported by itself$/),
    independent: await figure(/^\d+ with independent accounts$/),
    contested: await figure(/^\d+ contested$/),
  };
};

/** How many commitments the map says that the State has reported on. */
export const onTheMap = async (page: Page, country: string): Promise<number> => {
  await page.goto('/');
  const tile = page.getByRole('link', { name: new RegExp(`^${country}: \\d+ of \\d+ commitments reported`) });
  return numberIn((await tile.textContent()) ?? '');
};

/** Everything that the page shows, in one text. */
export const textOf = (page: Page): Promise<string> => page.getByRole('main').innerText();

export const hasNoScrollAcross = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
