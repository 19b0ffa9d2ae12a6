import type { Page } from 'playwright-core';
import { toPage } from './member';

/** From the queue to what one organisation has sent. */
export const openSent = async (page: Page, words: string): Promise<void> => {
  await toPage(page, 'Queue for clearance');
  await page.getByRole('heading', { level: 1, name: 'Queue for clearance' }).waitFor();
  await page.getByRole('row').filter({ hasText: words }).getByRole('link').first().click();
  await page.getByText('Waiting for clearance.').waitFor();
};

export const giveBack = async (page: Page, comment: string): Promise<void> => {
  await page.getByLabel('What should be changed').fill(comment);
  await page.getByRole('button', { name: 'Return it to its author' }).click();
  await page.getByText('Returned to its author with a comment.').waitFor();
};

export const clearAndPublish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Clear and publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear and publish' }).click();
  await page.getByText('Published. It stands on the public pages.').waitFor();
};
