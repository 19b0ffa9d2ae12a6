import { describe, expect, it } from '@jest/globals';
import { MINISTRY, openDraft, PASSWORD, signIn } from './steps/member';
import { savedAfter } from './steps/update-form';
import { startVisits } from './visits';

const QMB = 'focal.point@qmb-interior.demo.example';

describe('what the workspace refuses, and how it says so', () => {
  const visits = startVisits();

  it('moves the focus to what is wrong when the password is', async () => {
    const page = await visits.open();
    visits.complaints().expect('401 POST /api/v1/session');
    await page.goto('/workspace/');
    await page.getByLabel('E-mail address').fill(MINISTRY);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await summary.getByText('The e-mail address or the password is not right.').waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await summary.getByRole('link').click();
    expect(await page.getByLabel('E-mail address').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('shows nothing of the draft of another State to whoever knows its address', async () => {
    const author = await visits.open();
    await signIn(author, QMB);
    await openDraft(author);
    const address = new URL(author.url()).pathname;

    const page = await visits.open();
    visits.complaints().expect(`404 GET ${address.replace('/workspace', '/api/v1')}`);
    await signIn(page, MINISTRY);
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('Status update');
  });

  it('keeps what is being typed when the session has ended, and saves it after signing in again', async () => {
    const page = await visits.open();
    await signIn(page, 'focal.point@qmc-interior.demo.example');
    await openDraft(page);
    const address = new URL(page.url()).pathname.replace('/workspace', '/api/v1');
    visits.complaints().expect(`401 PUT ${address}`);
    await page.context().clearCookies();
    await page.getByLabel('Obstacles').fill('The interpreters of the border posts are not paid.');
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByLabel('Password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Obstacles').inputValue()).toMatch(/interpreters of the border posts/);
    await savedAfter(page, 'Pay them.', () => page.getByLabel('Next steps').fill('Pay them.'));
    await page.reload();
    expect(await page.getByLabel('Obstacles').inputValue()).toMatch(/interpreters of the border posts/);
  });
});
