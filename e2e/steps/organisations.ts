import type { Page } from 'playwright-core';
import type { MemberUnderTest } from '../../apps/api/test/a-member';
import { rows } from '../database';

export const nameOrganisation = ({ organisationId }: MemberUnderTest, name: string): Promise<unknown> =>
  rows('UPDATE people.organisation SET names = $2 WHERE id = $1', [organisationId, { en: name }]);

/** From the verifier's list of a stage to one organisation. */
export const openOrganisation = async (page: Page, stage: string, name: string): Promise<void> => {
  await page.getByLabel('Stage', { exact: true }).selectOption({ label: stage });
  await page.getByRole('rowheader', { name }).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

export const stepWithReason = async (page: Page, step: 'Suspend' | 'Reinstate', reason: string): Promise<void> => {
  await page.getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};
