import type { Page } from 'playwright-core';

export type Account = { status: string; from: string; until: string; narrative: string; measure?: string };

/** Types, and waits until the server has taken these words and the page says so. */
export const savedAfter = async (page: Page, words: string, typing: () => Promise<void>): Promise<void> => {
  const taken = page.waitForResponse((response) => {
    const request = response.request();
    return request.method() === 'PUT' && response.ok() && (request.postData() ?? '').includes(words);
  });
  await typing();
  await taken;
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
};

export const startUpdate = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start an update' }).click();
  await page.getByRole('heading', { level: 1, name: 'Status update on' }).waitFor();
};

export const fillIn = async (page: Page, account: Account): Promise<void> => {
  await page.getByRole('radio', { name: account.status, exact: true }).check();
  await page.getByLabel('First day').fill(account.from);
  await page.getByLabel('Last day').fill(account.until);
  if (account.measure) {
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await page.getByLabel('Measure 1', { exact: true }).fill(account.measure);
  }
  await savedAfter(page, account.narrative, () =>
    page.getByLabel('What changed', { exact: true }).fill(account.narrative),
  );
};

/** The digest that the server made, once the page says that the browser's is the same. */
export const attach = async (page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<string> => {
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await evidence.getByLabel('Choose files').setInputFiles(file);
  await evidence.getByText('Computed in this browser as well: the same.').waitFor();
  return evidence.getByRole('code').innerText();
};

/** Sends the update to the State's publisher and gives its reference. */
export const send = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Check what will be seen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check before it is sent' }).waitFor();
  await page.getByRole('button', { name: /^Send to / }).click();
  await page.getByText('Sent for clearance on').waitFor();
  return page.getByText('Reference:').getByRole('code').innerText();
};

export const publishOwn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Check what will be seen' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published. It stands on the public pages.').waitFor();
};
