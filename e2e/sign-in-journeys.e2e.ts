import { describe, expect, it } from '@jest/globals';
import { productUrl } from './browser';
import { violationsOn } from './steps/axe';
import { signInProven } from './steps/colleagues';
import { ageProofOf, atWork, aNewMember, endSessionsOf, setUpApp, signOut, typeCredentials } from './steps/new-member';
import { hasNoScrollAcross } from './steps/portal';
import { savedAfter, startUpdate } from './steps/update-form';
import { addVirtualAuthenticator, offerNoPasskeysInFields } from './steps/virtual-authenticator';
import { startVisits } from './visits';

const ACCOUNT = '/workspace/account';

describe('signing in as a member of a real organisation', () => {
  const visits = startVisits();

  it('opens nothing but the account before a second factor; then a code of an app, or a recovery code', async () => {
    const member = await aNewMember({ kind: 'ngo', roles: ['contributor'] });
    const page = await visits.open();
    await page.goto('/workspace/');
    await typeCredentials(page, member);
    await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
    expect(await page.getByRole('link', { name: 'My commitments' }).count()).toBe(0);
    const found = await violationsOn(page, 'before a second factor');
    const { app, codes } = await setUpApp(page);
    expect(codes).toHaveLength(10);
    found.push(...(await violationsOn(page, 'with a second factor')));
    await page.getByRole('button', { name: 'Go on to your work' }).click();
    await atWork(page);

    await signOut(page);
    await typeCredentials(page, member);
    await page.getByRole('heading', { level: 1, name: 'Second step' }).waitFor();
    found.push(...(await violationsOn(page, 'second step')));
    await page.reload();
    visits.complaints().expect('401 POST /api/v1/session/second-factor');
    await page.getByLabel('Code of your authenticator app').fill('000000');
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'That was not accepted.' });
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.getByLabel('Code of your authenticator app').fill(await app.code());
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await atWork(page);

    await signOut(page);
    await typeCredentials(page, member);
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await page.getByLabel('Recovery code').fill(codes[3] ?? '');
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await atWork(page);
    await page.getByRole('link', { name: 'A person, Desk officer' }).click();
    await page.getByText('9 codes are left.').waitFor();
    expect(found).toEqual([]);
  });

  it('keeps what is being typed when the session ends, through both steps of signing in again', async () => {
    const member = await aNewMember({ kind: 'ngo', roles: ['contributor'] });
    const page = await visits.open();
    await page.goto('/workspace/commitments?country=AUS');
    await typeCredentials(page, member);
    const { app } = await setUpApp(page);
    await page.getByRole('button', { name: 'Go on to your work' }).click();
    await page.getByRole('heading', { level: 1, name: 'Commitments' }).waitFor();
    await page.getByRole('rowheader').getByRole('link').first().click();
    await startUpdate(page);
    const address = new URL(page.url()).pathname.replace('/workspace', '/api/v1');

    visits.complaints().expect(`401 PUT ${address}`);
    await endSessionsOf(member);
    await page.getByLabel('Obstacles').fill('No interpreter was paid this year.');
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByLabel('Password').fill(member.password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.getByLabel('Code of your authenticator app').fill(await app.code());
    await dialog.getByRole('button', { name: 'Go on', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Obstacles').inputValue()).toBe('No interpreter was paid this year.');
    await savedAfter(page, 'Pay them.', () => page.getByLabel('Next steps').fill('Pay them.'));
    await page.reload();
    expect(await page.getByLabel('Obstacles').inputValue()).toBe('No interpreter was paid this year.');
  });

  it('asks an administrator for a passkey, which then signs in by itself and confirms what is sensitive', async () => {
    const member = await aNewMember({ kind: 'ngo', roles: ['administrator'] });
    const page = await visits.open();
    await addVirtualAuthenticator(page);
    await page.goto('/workspace/');
    await typeCredentials(page, member);
    await page.getByText('That asks for a passkey').waitFor();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByLabel('Name').fill('This device');
    await page.getByRole('button', { name: 'Add it now' }).click();
    await page.getByText('The passkey “This device” was added.').waitFor();
    await page.getByRole('button', { name: 'Go on to your work' }).click();
    await atWork(page);

    // The browser offers it in the e-mail field; there it is taken at once.
    const taken = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/session/passkey'));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await taken;
    await atWork(page);

    await offerNoPasskeysInFields(page);
    await page.reload();
    await atWork(page);
    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await atWork(page);

    await page.goto(ACCOUNT);
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByLabel('What it is for').fill('Monthly export');
    await ageProofOf(member);
    visits.complaints().expect('403 POST /api/v1/tokens');
    await page.getByRole('button', { name: 'Make it now' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await dialog.getByRole('button', { name: 'Use your passkey' }).click();
    await page.getByText('The token “Monthly export”.').waitFor();
    const token = await page.getByText(/^heed_/).innerText();
    const answer = await fetch(`${productUrl()}/api/v1/session`, { headers: { Authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
  });

  it('keeps what was typed a moment before they signed out', async () => {
    const member = await aNewMember({ kind: 'ngo', roles: ['contributor'] });
    const page = await visits.open();
    await signInProven(page, member, '/workspace/commitments?country=AUS');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await startUpdate(page);
    const changed = page.getByLabel('What changed', { exact: true });
    const address = new URL(page.url()).pathname;
    await changed.fill('Typed at the last moment.');
    await signOut(page);
    await signInProven(page, member, address);
    expect(await changed.inputValue()).toBe('Typed at the last moment.');
  });

  it.each(['light', 'dark'] as const)(
    'has an account page that fits a narrow screen, in %s colours',
    async (scheme) => {
      const member = await aNewMember({ kind: 'ngo', roles: ['contributor'] });
      const page = await visits.open({ viewport: { width: 320, height: 640 }, colorScheme: scheme });
      await page.goto(`${ACCOUNT}?lang=en-XA`);
      expect(await hasNoScrollAcross(page)).toBe(true);
      await page.goto(ACCOUNT);
      await typeCredentials(page, member);
      await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
      await page.getByLabel('Code of the app').waitFor();
      expect(await hasNoScrollAcross(page)).toBe(true);
      expect(await violationsOn(page, 'setting up an app')).toEqual([]);
    },
  );
});
