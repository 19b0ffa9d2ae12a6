import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from './steps/axe';
import { signInProven } from './steps/colleagues';
import { toPage } from './steps/member';
import { aNewMember } from './steps/new-member';
import { nameOrganisation, openOrganisation, stepWithReason } from './steps/organisations';
import { fillIn, publishOwn, savedAfter, startUpdate } from './steps/update-form';
import { startVisits } from './visits';

const NAME = `Delta Watch ${Date.now()}`;
const BANNER = 'Your organisation is suspended.';
const REASON = 'Two ministries say that somebody else writes in its name.';

const openCommitment = async (page: Page, place: number): Promise<void> => {
  await page.goto('/workspace/commitments?country=AUS');
  await page.getByRole('rowheader').getByRole('link').nth(place).click();
  await page.getByRole('region', { name: `Updates of ${NAME}` }).waitFor();
};

describe('an organisation that is suspended', () => {
  const visits = startVisits();

  it('reads, exports and withdraws, and writes nothing until it is reinstated', async () => {
    const member = await aNewMember({ kind: 'ngo', roles: ['administrator', 'validator', 'contributor'] });
    await nameOrganisation(member, NAME);
    const ngo = await visits.open();
    await signInProven(ngo, member);
    await openCommitment(ngo, 0);
    const commitment = ngo.url();
    await startUpdate(ngo);
    await fillIn(ngo, {
      status: 'in progress',
      from: '2026-01-01',
      until: '2026-06-30',
      narrative: 'We counted the interpreters at six posts.',
    });
    await publishOwn(ngo);
    await openCommitment(ngo, 1);
    await startUpdate(ngo);
    await savedAfter(ngo, 'A draft.', () => ngo.getByLabel('Next steps').fill('A draft.'));
    const draft = ngo.url();

    const desk = await visits.open();
    await signInProven(desk, await aNewMember({ kind: 'ohchr', roles: ['validator'] }), '/workspace/organisations');
    await openOrganisation(desk, 'Identity verified', NAME);
    await stepWithReason(desk, 'Suspend', REASON);
    await desk.getByText('Suspended', { exact: true }).first().waitFor();
    const found = await violationsOn(desk, 'organisation, suspended');

    visits.complaints().expect(`403 PUT ${new URL(draft).pathname.replace('/workspace', '/api/v1')}`);
    await ngo.getByLabel('Next steps').fill('A draft, and a word more.');
    await ngo.getByText(BANNER).waitFor();
    found.push(...(await violationsOn(ngo, 'draft of a suspended organisation')));
    await ngo.getByText('Not saved: only on this page.').waitFor();
    await ngo.getByRole('link', { name: 'Why, and since when' }).click();
    await ngo.getByRole('dialog').getByRole('button', { name: 'Leave and lose it' }).click();
    await ngo.getByRole('cell', { name: REASON }).waitFor();
    found.push(...(await violationsOn(ngo, 'own organisation, suspended')));

    await toPage(ngo, 'Our updates');
    await ngo.getByRole('rowheader').getByRole('link').nth(1).waitFor();
    await openCommitment(ngo, 2);
    expect(await ngo.getByRole('button', { name: 'Start an update' }).count()).toBe(0);
    await toPage(ngo, 'Trail');
    const [file] = await Promise.all([
      ngo.waitForEvent('download'),
      ngo.getByRole('button', { name: 'Download the trail' }).click(),
    ]);
    expect(await file.failure()).toBeNull();
    await ngo.goto(commitment);
    await ngo.getByRole('button', { name: /^Withdraw the account of/ }).click();
    await ngo.getByRole('dialog').getByRole('button', { name: 'Withdraw it now' }).click();
    await ngo.getByRole('dialog').waitFor({ state: 'detached' });
    await ngo.getByText(/^Withdrawn in the week of /).waitFor();

    await stepWithReason(desk, 'Reinstate', 'The director came by with papers.');
    await ngo.goto(draft);
    expect(await ngo.getByText(BANNER).count()).toBe(0);
    await savedAfter(ngo, 'Written again.', () => ngo.getByLabel('Obstacles').fill('Written again.'));
    expect(await ngo.getByLabel('Next steps').inputValue()).toMatch(/^A draft/);
    expect(found).toEqual([]);
  });
});
