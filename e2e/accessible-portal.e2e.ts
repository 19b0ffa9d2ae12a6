import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { portalPages } from './places';
import { violationsInBoth } from './steps/axe';
import { startVisits } from './visits';

/** Hundreds of operations and schemas are drawn alike: each eighth stands for all. */
const thin = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document.querySelectorAll('section:not(:nth-of-type(8n), #problems)').forEach((section) => section.remove()),
  );

describe('axe finds nothing on the portal', () => {
  const visits = startVisits();

  it('in light and dark colours', async () => {
    const page = await visits.open();
    visits.complaints().expect('404 GET /no-such-page');
    const found: string[] = [];
    for (const [name, path] of Object.entries(await portalPages(page))) {
      await page.goto(path);
      if (name === 'API reference') await thin(page);
      found.push(...(await violationsInBoth(page, name)));
    }
    expect(found).toEqual([]);
  });

  it('and would find a picture without words, and words that cannot be read in dark colours', async () => {
    const page = await visits.open();
    await page.goto('/methodology');
    await page.evaluate(() => {
      const picture = document.createElement('img');
      const dim = document.createElement('p');
      dim.textContent = 'Hard to read in the dark';
      dim.style.color = '#333';
      document.querySelector('main')?.append(picture, dim);
    });
    expect(await violationsInBoth(page, 'planted')).toEqual([
      expect.stringMatching(/^planted: image-alt at /),
      expect.stringMatching(/^planted, dark: color-contrast at /),
    ]);
  });
});
