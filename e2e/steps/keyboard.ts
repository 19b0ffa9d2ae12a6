import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** What the focus is on, by the words that are seen there. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels = element && 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
    return (labels[0]?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });

/** A ring tells where the keys go; between the last and the first stop they are outside of the page. */
const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    if (document.activeElement === document.body) return true;
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });

/** Presses the tabulator until the focus is on what is called so; each stop on the way shows itself. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    expect({ stop, seen: await isSeen(page) }).toEqual({ stop, seen: true });
    if (name.test(stop)) return;
  }
  throw new Error(`The keyboard does not reach ${String(name)}`);
};
