import { describe, expect, it } from '@jest/globals';
import { violationsOn } from './steps/axe';
import { signInProven } from './steps/colleagues';
import { toPage } from './steps/member';
import { aNewMember } from './steps/new-member';
import { agreeTo, askFor, closeTrailOf, openingOf, readTrailOf, twoOfTheOperator } from './steps/openings';
import { nameOrganisation } from './steps/organisations';
import { hasNoScrollAcross } from './steps/portal';
import { startVisits } from './visits';

const NAME = `Harbour Watch ${Date.now()}`;
const REASON = 'A ministry holds a letter that only somebody signed in here could have written.';
const PATH = '/workspace/emergency-access';

describe('emergency access', () => {
  const visits = startVisits();

  it('takes two of the operator, who read what was done with accounts, and the organisation is told', async () => {
    const member = await aNewMember({ kind: 'ngo', roles: ['administrator', 'contributor'] });
    await nameOrganisation(member, NAME);
    const [first, second] = await twoOfTheOperator();
    const [ngo, asking, agreeing] = [await visits.open(), await visits.open(), await visits.open()];
    await signInProven(ngo, member);
    await ngo.getByRole('heading', { level: 1, name: 'My commitments' }).waitFor();

    await signInProven(asking, first, PATH);
    const found = await askFor(asking, member.organisationId, REASON);
    await openingOf(asking, NAME)
      .getByText(/^Asked for; another administrator/)
      .waitFor();
    expect(
      await openingOf(asking, NAME)
        .getByRole('button', { name: /^Agree/ })
        .count(),
    ).toBe(0);
    await signInProven(agreeing, second, PATH);
    found.push(...(await agreeTo(agreeing, NAME, REASON)));
    found.push(...(await violationsOn(agreeing, 'emergency access, open')));
    found.push(...(await readTrailOf(agreeing, NAME)));
    await agreeing.setViewportSize({ width: 320, height: 700 });
    expect(await hasNoScrollAcross(agreeing)).toBe(true);

    await ngo.reload(); // an open page asks again after half a minute
    await toPage(ngo, 'People');
    const told = ngo.getByRole('region', { name: /^Emergency access from/ });
    await told.getByText('They have read 1 page so far.').waitFor();
    await told.getByText(REASON).waitFor();
    found.push(...(await violationsOn(ngo, 'an organisation that is told')));
    await asking.reload();
    await closeTrailOf(asking, NAME);

    await ngo.reload();
    await told.getByRole('button', { name: /^We know of this/ }).click();
    await ngo.getByText(/^Noted\./).waitFor();
    await toPage(ngo, 'Trail');
    await ngo.getByRole('heading', { name: 'Emergency access to this trail' }).waitFor();
    found.push(...(await violationsOn(ngo, 'trail of an organisation that was told')));
    await ngo.getByRole('link', { name: 'See these entries' }).click();
    await ngo.getByRole('rowheader', { name: 'Read a page of the trail by emergency access' }).waitFor();
    await asking.reload();
    await openingOf(asking, NAME)
      .getByText(/^Confirmed /)
      .waitFor();
    expect(found).toEqual([]);
  });
});
