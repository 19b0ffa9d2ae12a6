import { describe, expect, it } from '@jest/globals';
import { aMember } from '../apps/api/test/a-member';
import { rows } from './database';
import { violationsOn } from './steps/axe';
import { signInProven } from './steps/colleagues';
import { atWork } from './steps/new-member';
import { settled } from './steps/settled';
import { startVisits } from './visits';

const NAME = 'Ministry of Coasts';

describe('a State’s mechanism', () => {
  const visits = startVisits();

  it('assigns a commitment to a ministry, which has it with its date, and takes it back', async () => {
    const ofState = { country: 'NZL', roles: ['administrator', 'validator', 'contributor'] } as const;
    const mechanism = await aMember({ rows }, { kind: 'nmirf', ...ofState });
    const ministry = await aMember({ rows }, { kind: 'ministry', ...ofState, name: NAME });

    const page = await visits.open();
    await signInProven(page, mechanism, '/workspace/commitments?country=NZL&bearer=state');
    await page.getByRole('rowheader').getByRole('link').first().click();
    const section = page.getByRole('region', { name: 'Who works on it' });
    await section.getByText('It is assigned to no ministry or agency.').waitFor();

    await section.getByRole('button', { name: 'Assign' }).click();
    const summary = section.getByRole('alert');
    await summary.getByText('Choose a ministry or agency.').waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);

    await section.getByLabel('Assign it to').selectOption({ label: NAME });
    await section.getByLabel('Due on').fill('2027-06-30');
    await section.getByRole('button', { name: 'Assign' }).click();
    await section.getByText(`Assigned to ${NAME}.`).waitFor();
    const row = section.getByRole('row').filter({ has: page.getByRole('rowheader', { name: NAME }) });
    await row.getByText('30 Jun 2027').waitFor();
    expect(await violationsOn(page, 'assigning')).toEqual([]);

    const desk = await visits.open();
    await signInProven(desk, ministry);
    await atWork(desk);
    const mine = desk.getByRole('rowheader').getByRole('link');
    await desk.getByText('due 30 Jun 2027').first().waitFor();
    expect(await mine.count()).toBe(1);
    await mine.click();
    const own = desk.getByRole('region', { name: 'Who works on it' });
    await own.getByRole('rowheader', { name: NAME }).waitFor();
    expect(await own.getByRole('button').count()).toBe(0);
    await desk.getByRole('button', { name: 'Start an update' }).waitFor();

    await row.getByRole('button', { name: `Take back from ${NAME}` }).click();
    const dialog = page.getByRole('dialog', { name: `Take this commitment back from ${NAME}?` });
    expect(await dialog.getByRole('heading').evaluate((heading) => heading === document.activeElement)).toBe(true);
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await section.getByText(`Taken back from ${NAME}.`).waitFor();
    await section.getByText('It is assigned to no ministry or agency.').waitFor();

    await desk.reload();
    await desk.getByRole('heading', { level: 1 }).waitFor();
    await settled(desk);
    expect(await desk.getByRole('region', { name: 'Who works on it' }).count()).toBe(0);
    expect(await desk.getByRole('button', { name: 'Start an update' }).count()).toBe(0);
  });
});
