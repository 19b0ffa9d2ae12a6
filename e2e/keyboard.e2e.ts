import { describe, expect, it } from '@jest/globals';
import { focused, tabTo } from './steps/keyboard';
import { PASSWORD } from './steps/member';
import { savedAfter } from './steps/update-form';
import { startVisits } from './visits';

const MEMBER = 'focal.point@qmd-interior.demo.example';

describe('a member who uses the keyboard only', () => {
  const visits = startVisits();

  it('signs in, opens a commitment, fills in a draft and meets the error summary', async () => {
    const page = await visits.open();
    await page.goto('/workspace/');
    await page.getByLabel('Password').waitFor();
    await tabTo(page, /^E-mail address$/);
    await page.keyboard.type(MEMBER);
    await tabTo(page, /^Password$/);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'My commitments' }).waitFor();
    await page.getByRole('table').waitFor();
    expect(await focused(page)).toBe('My commitments');

    await page.reload();
    await page.getByRole('table').waitFor();
    await tabTo(page, /^Skip to the content$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^States|^to |^Calls|^Urges|^Invites|^Encourages|^Requests/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Dunmara' }).waitFor();
    expect(await focused(page)).toMatch(/Dunmara/);

    await page.getByRole('button', { name: 'Start an update' }).waitFor();
    await tabTo(page, /^Start an update$/);
    await page.keyboard.press('Enter');
    await page.getByLabel('What changed', { exact: true }).waitFor();
    expect(await focused(page)).toMatch(/^Status update on/);
    await tabTo(page, /^not started/i);
    await savedAfter(page, 'planned', () => page.keyboard.press('ArrowRight'));
    await tabTo(page, /^Check what will be seen$/);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'There is a problem' }).waitFor();
    expect(await focused(page)).toMatch(/^There is a problem/);
    await tabTo(page, /^What changed:/);
    await page.keyboard.press('Enter');
    const words = 'A course was planned with the police academy.';
    await savedAfter(page, words, () => page.keyboard.type(words));
    const narrative = page.getByLabel('What changed', { exact: true });
    expect(await narrative.inputValue()).toMatch(/A course was planned/);
  });

  it('jumps over the head of a public page', async () => {
    const page = await visits.open();
    await page.goto('/countries/QMD');
    await tabTo(page, /^Skip to the content$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /recommendations addressed to it|As of/);
    expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true);
  });
});
