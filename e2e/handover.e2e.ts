import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from './steps/axe';
import { aColleagueOf, signInProven } from './steps/colleagues';
import { toPage } from './steps/member';
import { aNewMember } from './steps/new-member';
import { savedAfter, startUpdate } from './steps/update-form';
import { startVisits } from './visits';

const WRITTEN = 'Twelve interpreters were trained for the border posts.';
const CONTINUED = 'Train the other eight before the summer.';

/** A draft on the first commitment of the State that the organisation works on; gives its address. */
const draft = async (page: Page): Promise<string> => {
  await page.goto('/workspace/commitments?country=AUS');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await startUpdate(page);
  await savedAfter(page, WRITTEN, () => page.getByLabel('What changed', { exact: true }).fill(WRITTEN));
  return new URL(page.url()).pathname;
};

describe('somebody who leaves', () => {
  const visits = startVisits();

  it('is out at once, and what they had begun waits at the post for whoever holds it next', async () => {
    const leaver = await aNewMember({ kind: 'ngo', roles: ['contributor'] });
    const administrator = await aColleagueOf(leaver, { roles: ['administrator'], post: 'Director' });
    const desk = await visits.open();
    await signInProven(desk, leaver);
    const address = await draft(desk);

    const office = await visits.open();
    await signInProven(office, administrator, '/workspace/people');
    await office.getByRole('button', { name: 'Remove A person' }).click();
    await office.getByRole('dialog').getByText('What was begun stays with the post "Desk officer".').waitFor();
    const found = await violationsOn(office, 'removing somebody');
    await office.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await office.getByText('A person was removed.').waitFor();

    visits.complaints().expect(`401 PUT ${address.replace('/workspace', '/api/v1')}`);
    visits.complaints().expect('401 POST /api/v1/session');
    await desk.getByLabel('Next steps').fill('One word more.');
    const ended = desk.getByRole('dialog', { name: 'Your session has ended' });
    await ended.getByLabel('Password').fill(leaver.password);
    await ended.getByRole('button', { name: 'Sign in', exact: true }).click();
    await ended.getByText('The e-mail address or the password is not right.').first().waitFor();

    await toPage(office, 'Handover');
    const post = office.getByRole('row').filter({ has: office.getByRole('rowheader', { name: 'Desk officer' }) });
    await post.getByText(/^Before: A person, until /).waitFor();
    expect(await post.getByRole('cell', { name: 'nobody' }).count()).toBe(1);
    await post.getByRole('button', { name: 'Show what is open on "Desk officer"' }).click();
    const open = office.getByRole('table', { name: 'Open on "Desk officer"' });
    expect(await open.getByRole('link').getAttribute('href')).toBe(address);
    found.push(...(await violationsOn(office, 'handover')));

    const page = await visits.open();
    await signInProven(page, await aColleagueOf(administrator, { roles: ['contributor'] }), address);
    expect(await page.getByLabel('What changed', { exact: true }).inputValue()).toBe(WRITTEN);
    await savedAfter(page, CONTINUED, () => page.getByLabel('Next steps').fill(CONTINUED));
    await page.reload();
    expect(await page.getByLabel('What changed', { exact: true }).inputValue()).toBe(WRITTEN);
    expect(await page.getByLabel('Next steps').inputValue()).toBe(CONTINUED);
    await office.reload();
    await post.getByText('A colleague').waitFor();
    expect(found).toEqual([]);
  });
});
