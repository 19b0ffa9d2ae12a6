import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
};
const CONTRAST: RunOptions = { ...RULES, runOnly: { type: 'rule', values: ['color-contrast'] } };

// Our pages hold no frames, so axe is put into the page once and runs there, as often as it is asked.
const found = async (page: Page, name: string, options: RunOptions): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${name}: ${id} at ${target.join(' ')}`));
};

/** What axe finds on the open page, each with the page's name and the element. */
export const violationsOn = (page: Page, name: string): Promise<string[]> => found(page, name, RULES);

/** The same in light and in dark colours, where nothing but the contrast is another. */
export const violationsInBoth = async (page: Page, name: string): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOn(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await found(page, `${name}, dark`, CONTRAST))];
};
