import { describe, expect, it } from '@jest/globals';
import { violationsOn } from './steps/axe';
import { signInProven } from './steps/colleagues';
import { toPage } from './steps/member';
import { atWork, aNewMember } from './steps/new-member';
import { openOrganisation } from './steps/organisations';
import { addVirtualAuthenticator } from './steps/virtual-authenticator';
import { startVisits } from './visits';

const PASSWORD = 'seven herons over the delta';

describe('an organisation that asks to be let in', () => {
  const visits = startVisits();

  it('applies without an account, is verified by OHCHR, and its first administrator joins', async () => {
    const email = `${Date.now()}@example.org`;
    const name = `Coast Legal Aid ${Date.now()}`;
    const page = await visits.open();
    await page.goto('/workspace/sign-in');
    await page.getByRole('link', { name: 'Apply for an organisation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Apply for an organisation' }).waitFor();
    await page.getByRole('button', { name: 'Send the application' }).click();
    await page.getByRole('alert').filter({ hasText: 'There is a problem' }).waitFor();
    const found = await violationsOn(page, 'applying, refused');
    await page.getByLabel('Name in English').fill(name);
    await page.getByLabel('Add a country').selectOption({ label: 'Australia' });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByLabel('Contact post').fill('Head of secretariat');
    await page.getByLabel('Your name').fill('Ines Marr');
    await page.getByLabel('Your e-mail address').fill(email);
    await page.getByRole('button', { name: 'Send the application' }).click();
    await page.getByRole('heading', { level: 1, name: 'The application was received' }).waitFor();
    found.push(...(await violationsOn(page, 'applied')));

    const desk = await visits.open();
    await signInProven(desk, await aNewMember({ kind: 'ohchr', roles: ['validator'] }), '/workspace/organisations');
    await openOrganisation(desk, 'Applied', name);
    await desk.getByText(`Ines Marr, ${email}`).waitFor();
    found.push(...(await violationsOn(desk, 'organisation, applied')));
    await desk.getByRole('button', { name: 'Verify the identity' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Verify the identity' }).click();
    await desk.getByText(`The link for the first administrator, ${email}`).waitFor();
    found.push(...(await violationsOn(desk, 'organisation, verified')));
    const link = await desk.getByRole('code').filter({ hasText: '/join#' }).innerText();

    await addVirtualAuthenticator(page);
    await page.goto(link);
    await page.getByText(`${name} invites ${email}.`).waitFor();
    await page.getByLabel('Your name').fill('Ines Marr');
    await page.getByLabel('A password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('link', { name: 'To the workspace' }).click();
    await page.getByText('That asks for a passkey').waitFor();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByLabel('Name').fill('This device');
    await page.getByRole('button', { name: 'Add it now' }).click();
    await page.getByRole('button', { name: 'Go on to your work' }).click();
    await atWork(page);
    await toPage(page, 'Your organisation');
    await page.getByRole('heading', { level: 1, name: 'Your organisation' }).waitFor();
    await page.getByRole('rowheader', { name: 'Identity verified' }).waitFor();
    found.push(...(await violationsOn(page, 'own organisation')));
    expect(found).toEqual([]);
  });
});
