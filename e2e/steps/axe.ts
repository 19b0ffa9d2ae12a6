import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

const found = async (axe: AxeBuilder, name: string): Promise<string[]> => {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${name}: ${id} at ${target.join(' ')}`));
};

/** What axe finds on the open page, each with the page's name and the element. */
export const violationsOn = (page: Page, name: string): Promise<string[]> =>
  found(new AxeBuilder({ page }).withTags(RULES), name);

/** The same in light and in dark colours, where nothing but the contrast is another. */
export const violationsInBoth = async (page: Page, name: string): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOn(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found(new AxeBuilder({ page }).withRules('color-contrast'), `${name}, dark`);
  return [...light, ...dark];
};
