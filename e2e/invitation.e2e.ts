import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from './steps/axe';
import { signInProven } from './steps/colleagues';
import { toPage } from './steps/member';
import { atWork, aNewMember, setUpApp, signOut, typeCredentials } from './steps/new-member';
import { hasNoScrollAcross } from './steps/portal';
import { startVisits } from './visits';

const PASSWORD = 'seven herons over the delta';

/** Asks somebody in from the page of people and gives the link as it lies in the clipboard. */
const invite = async (page: Page, email: string): Promise<string> => {
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Post', { exact: true }).fill('Desk officer for treaty reports');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByText(`A link was made for ${email}.`).waitFor();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByText('Copied.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};

describe('an invitation', () => {
  const visits = startVisits();

  it('brings somebody in, once, by a link whose secret leaves the address at once', async () => {
    const administrator = await aNewMember({ kind: 'ngo', roles: ['administrator'] });
    const email = `${administrator.userId}.invited@example.org`;
    const office = await visits.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await signInProven(office, administrator, '/workspace/people');
    const link = await invite(office, email);
    const found = await violationsOn(office, 'people, with a link');
    await office.getByRole('button', { name: 'I have handed it over' }).click();
    expect(await office.getByRole('main').innerText()).not.toContain(link);
    await office.getByRole('rowheader', { name: email }).waitFor();

    const page = await visits.open();
    await page.goto(link);
    await page.getByText(`An organisation invites ${email}.`).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(new URL(link).hash.length).toBeGreaterThan(30);
    found.push(...(await violationsOn(page, 'join')));
    await page.getByLabel('Your name').fill('Ines Marr');
    await page.getByLabel('A password').fill('password1234567');
    visits.complaints().expect('400 POST /api/v1/invitations/accept');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'There is a problem' }).waitFor();
    found.push(...(await violationsOn(page, 'join, refused')));
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await hasNoScrollAcross(page)).toBe(true);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByLabel('A password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByText('You belong to An organisation now.').waitFor();
    await page.getByRole('link', { name: 'To the workspace' }).click();

    await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
    const { app } = await setUpApp(page);
    await page.getByRole('button', { name: 'Go on to your work' }).click();
    await atWork(page);
    await toPage(page, 'People');
    await page.getByRole('rowheader', { name: /Ines Marr/ }).waitFor();
    await signOut(page);
    await typeCredentials(page, { ...administrator, email, password: PASSWORD });
    await page.getByLabel('Code of your authenticator app').fill(await app.code());
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await atWork(page);

    const late = await visits.open();
    visits.complaints().expect('404 POST /api/v1/invitations/look');
    await late.goto(link);
    await late.getByRole('alert').waitFor();
    expect(await late.getByLabel('Your name').count()).toBe(0);
    found.push(...(await violationsOn(late, 'join, the second time')));
    await office.reload();
    await office.getByRole('rowheader', { name: 'Ines Marr' }).waitFor();
    await office.getByText('Nobody is invited at the moment.').waitFor();
    expect(found).toEqual([]);
  });
});
