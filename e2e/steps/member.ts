import type { Page } from 'playwright-core';

export const PASSWORD = 'heed-demonstration';
export const MINISTRY = 'focal.point@qma-interior.demo.example';
export const NMIRF = 'coordination@qma-nmirf.demo.example';
export const RIGHTS_WATCH = 'advocacy@qma-rights-watch.demo.example';
export const OFFICER = 'desk@ohchr.demo.example';

export const signIn = async (page: Page, email: string, password = PASSWORD): Promise<void> => {
  await page.goto('/workspace/');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'My commitments' }).waitFor();
};

/** Follows the menu: what a list holds may have the same words. */
export const toPage = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Workspace' }).getByRole('link', { name, exact: true }).click();

/** From the list of what is assigned to my organisation to one commitment. */
export const openMine = async (page: Page, words: string): Promise<void> => {
  await toPage(page, 'My commitments');
  await page.getByLabel('Words').fill(words);
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('navigation', { name: 'Filters in use' }).waitFor();
  await page.getByRole('rowheader').filter({ hasNotText: words }).first().waitFor({ state: 'detached' });
  await page.getByRole('rowheader').filter({ hasText: words }).getByRole('link').click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Aldoria' }).waitFor();
};

/** The draft that my organisation has not sent yet. */
export const openDraft = async (page: Page): Promise<void> => {
  await toPage(page, 'Our updates');
  await page.getByRole('heading', { level: 1, name: 'Our updates' }).waitFor();
  await page.getByRole('row').filter({ hasText: 'Draft' }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: 'Status update on' }).waitFor();
};
