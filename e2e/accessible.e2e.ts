import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { portalPages, workspaceScreens } from './places';
import { signIn } from './steps/member';
import { startVisits } from './visits';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

const violationsOn = async (page: Page, name: string): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${name}: ${id} at ${target.join(' ')}`));
};

describe.each(['light', 'dark'] as const)('axe finds nothing in %s colours', (colorScheme) => {
  const visits = startVisits();

  it('on the portal', async () => {
    const page = await visits.open({ colorScheme });
    visits.complaints().expect('404 GET /no-such-page');
    const found: string[] = [];
    for (const [name, path] of Object.entries(await portalPages(page))) {
      await page.goto(path);
      found.push(...(await violationsOn(page, name)));
    }
    expect(found).toEqual([]);
  });

  it('in the workspace', async () => {
    const found: string[] = [];
    const stranger = await visits.open({ colorScheme });
    await stranger.goto('/workspace/sign-in');
    await stranger.getByRole('table').waitFor();
    found.push(...(await violationsOn(stranger, 'sign-in')));
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
