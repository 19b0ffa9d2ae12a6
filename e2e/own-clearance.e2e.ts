import { describe, expect, it } from '@jest/globals';
import { violationsOn } from './steps/axe';
import { clearAndPublish, giveBack, openSent } from './steps/clearance';
import { aColleagueOf, signInProven } from './steps/colleagues';
import { aNewMember } from './steps/new-member';
import { nameOrganisation } from './steps/organisations';
import { textOf } from './steps/portal';
import { fillIn, savedAfter, send, startUpdate } from './steps/update-form';
import { startVisits } from './visits';

const NAME = `Echo Watch ${Date.now()}`;
const WORDS = 'We spoke with forty officers at four posts.';
const MORE = 'We spoke with forty officers at four posts, in May.';

describe('an account of an independent organisation', () => {
  const visits = startVisits();

  it('goes from who writes to a validator of its own, back with a comment, and out; the State’s publisher is not asked', async () => {
    const writer = await aNewMember({ kind: 'ngo', roles: ['contributor'] });
    await nameOrganisation(writer, NAME);
    const desk = await visits.open();
    await signInProven(desk, writer, '/workspace/commitments?country=AUS');
    await desk.getByRole('rowheader').getByRole('link').nth(3).click();
    await startUpdate(desk);
    await fillIn(desk, { status: 'in progress', from: '2026-01-01', until: '2026-06-30', narrative: WORDS });
    await send(desk);
    await desk.getByText('A validator of your organisation clears and publishes it').waitFor();
    const found = await violationsOn(desk, 'sent within the organisation');

    const validator = await visits.open();
    await signInProven(validator, await aColleagueOf(writer, { roles: ['validator'] }));
    await openSent(validator, NAME);
    found.push(...(await violationsOn(validator, 'clearance within the organisation')));
    await giveBack(validator, 'Say when.');

    await desk.reload();
    await desk.getByText('Say when.').waitFor();
    await savedAfter(desk, MORE, () => desk.getByLabel('What changed', { exact: true }).fill(MORE));
    await send(desk);
    await openSent(validator, NAME);
    await clearAndPublish(validator);

    await desk.getByRole('link', { name: 'Go to the commitment' }).click();
    await desk.getByText(MORE).first().waitFor();
    const reader = await visits.open();
    await reader.goto(new URL(desk.url()).pathname.replace('/workspace', ''));
    const page = await textOf(reader);
    expect(page).toContain(NAME);
    expect(page).toContain(MORE);
    expect(found).toEqual([]);
  });
});
