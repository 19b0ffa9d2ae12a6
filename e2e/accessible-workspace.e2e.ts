import { describe, expect, it } from '@jest/globals';
import { workspaceScreens } from './places';
import { COLOURS, violationsOn } from './steps/axe';
import { signIn } from './steps/member';
import { startVisits } from './visits';

describe('axe finds nothing in the workspace', () => {
  const visits = startVisits();

  it.each(COLOURS)('in %s colours', async (colorScheme) => {
    const stranger = await visits.open({ colorScheme });
    await stranger.goto('/workspace/sign-in');
    await stranger.getByRole('table').waitFor();
    const found = await violationsOn(stranger, 'sign-in');
    for (const member of new Set(workspaceScreens.map((screen) => screen.member))) {
      const page = await visits.open({ colorScheme });
      await signIn(page, member);
      for (const screen of workspaceScreens.filter((one) => one.member === member)) {
        await page.goto(await screen.path(page));
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        found.push(...(await violationsOn(page, screen.name)));
      }
    }
    expect(found).toEqual([]);
  });
});
