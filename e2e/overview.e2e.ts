import { describe, expect, it } from '@jest/globals';
import { OFFICER, signIn, toPage } from './steps/member';
import { startVisits } from './visits';

describe('an officer of OHCHR', () => {
  const visits = startVisits();

  it('reads the overview and opens a number down to its rows and their accounts', async () => {
    const page = await visits.open();
    await signIn(page, OFFICER);
    await toPage(page, 'Overview across countries');
    await page.getByRole('heading', { level: 1, name: 'Overview across countries' }).waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Australia' }).count()).toBe(1);
    expect(await page.getByRole('row').filter({ hasText: 'Corvane' }).count()).toBe(0);

    await page.getByLabel('Demonstration States').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Apply' }).click();
    const country = page.getByRole('row').filter({ hasText: 'Corvane' });
    await country.waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Australia' }).count()).toBe(0);
    const figure = country.getByRole('link', { name: /^\d+ of \d+$/ }).first();
    const count = Number(/\d+/.exec(await figure.innerText())?.[0]);
    await figure.click();
    await page.getByRole('heading', { level: 1, name: 'Commitments' }).waitFor();
    await page.getByText(new RegExp(`shown of ${count}$`)).waitFor();

    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Corvane' }).waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/published \d+ \w+ 20\d\d/);
  });
});
