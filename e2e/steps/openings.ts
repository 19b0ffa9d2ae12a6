import type { Locator, Page } from 'playwright-core';
import type { MemberUnderTest } from '../../apps/api/test/a-member';
import { rows } from '../database';
import { violationsOn } from './axe';
import { aColleagueOf } from './colleagues';
import { aNewMember } from './new-member';

/** Two of the operator, administrators for long enough to count as two. */
export const twoOfTheOperator = async (): Promise<[MemberUnderTest, MemberUnderTest]> => {
  const first = await aNewMember({ kind: 'operator', roles: ['administrator'] });
  const second = await aColleagueOf(first, { roles: ['administrator'] });
  await rows("UPDATE people.membership SET joined_at = now() - interval '4 days' WHERE organisation_id = $1", [
    first.organisationId,
  ]);
  return [first, second];
};

/** The emergency access to an organisation, in the list of them. */
export const openingOf = (page: Page, organisation: string): Locator =>
  page.getByRole('row').filter({ hasText: organisation });

/** Tries with nothing filled in, then asks; what was typed outlives a reload. Gives what axe finds. */
export const askFor = async (page: Page, organisationId: string, reason: string): Promise<string[]> => {
  const ask = page.getByRole('button', { name: 'Ask for emergency access' });
  await ask.click();
  await page.getByRole('link', { name: /^Id of the organisation/ }).waitFor();
  await page.getByLabel('Id of the organisation').fill(organisationId);
  await page.getByLabel('Why it cannot wait').fill(reason);
  await page.reload();
  await page.getByText(reason).waitFor();
  const found = await violationsOn(page, 'emergency access');
  await ask.click();
  return found;
};

export const agreeTo = async (page: Page, organisation: string, reason: string): Promise<string[]> => {
  await openingOf(page, organisation)
    .getByRole('button', { name: /^Agree and open it/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(reason).waitFor();
  const found = await violationsOn(page, 'agreeing to emergency access');
  await dialog.getByRole('button', { name: 'Agree and open it' }).click();
  await openingOf(page, organisation)
    .getByText(/^Open until/)
    .waitFor();
  return found;
};

export const readTrailOf = async (page: Page, organisation: string): Promise<string[]> => {
  await openingOf(page, organisation)
    .getByRole('link', { name: /^Read the trail/ })
    .click();
  await page.getByRole('button', { name: 'Read the trail' }).click();
  await page.getByText('1 entry was read.').waitFor();
  await page.getByRole('cell', { name: 'Desk officer' }).waitFor();
  return violationsOn(page, 'an opened trail');
};

export const closeTrailOf = async (page: Page, organisation: string): Promise<void> => {
  await openingOf(page, organisation)
    .getByRole('button', { name: /^Close the trail/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close the trail' }).click();
  await openingOf(page, organisation)
    .getByText(/^Ended /)
    .waitFor();
};
