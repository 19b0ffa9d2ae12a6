import { describe, expect, it } from '@jest/globals';
import { openScreens, workspaceScreens } from './places';
import { violationsInBoth } from './steps/axe';
import { signIn } from './steps/member';
import { openWhole } from './steps/settled';
import { startVisits } from './visits';

describe('axe finds nothing in the workspace', () => {
  const visits = startVisits();

  it('in light and dark colours', async () => {
    const stranger = await visits.open();
    const found: string[] = [];
    for (const [name, path] of Object.entries(openScreens)) {
      await openWhole(stranger, path);
      found.push(...(await violationsInBoth(stranger, name)));
    }
    for (const member of new Set(workspaceScreens.map((screen) => screen.member))) {
      const page = await visits.open();
      await signIn(page, member);
      for (const screen of workspaceScreens.filter((one) => one.member === member)) {
        await openWhole(page, await screen.path(page));
        found.push(...(await violationsInBoth(page, screen.name)));
      }
    }
    expect(found).toEqual([]);
  });
});
