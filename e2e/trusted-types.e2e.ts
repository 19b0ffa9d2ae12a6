import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { portalPages, workspaceScreens } from './places';
import { signIn } from './steps/member';
import { openWhole } from './steps/settled';
import { startVisits } from './visits';

/** Counted in the page itself, before a line of ours runs: what the policy refused, and what it would have let through. */
const watch = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(window, 'refusedByPolicy', seen);
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.effectiveDirective}: ${event.sample || event.blockedURI} (${location.pathname})`);
    });
  });
};

const refusedOn = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'refusedByPolicy'));

describe('no page of ours makes script or markup of text', () => {
  const visits = startVisits();

  it('on the portal', async () => {
    const page = await visits.open();
    await watch(page);
    const refused: string[] = [];
    visits.complaints().expect('404 GET /no-such-page');
    for (const path of Object.values(await portalPages(page))) {
      await openWhole(page, path);
      refused.push(...(await refusedOn(page)));
    }
    expect(refused).toEqual([]);
  });

  it.each([...new Set(workspaceScreens.map(({ member }) => member))])('in the workspace of %s', async (member) => {
    const page = await visits.open();
    await watch(page);
    await signIn(page, member);
    const refused = await refusedOn(page);
    for (const screen of workspaceScreens.filter((one) => one.member === member)) {
      await openWhole(page, await screen.path(page));
      refused.push(...(await refusedOn(page)));
    }
    expect(refused).toEqual([]);
  });

  it('and the browser would refuse it, by any way into the page', async () => {
    const page = await visits.open();
    await page.goto('/');
    const attempts = await page.evaluate(() => {
      const refused = (attempt: () => unknown): boolean => {
        try {
          attempt();
          return false;
        } catch (error) {
          return error instanceof TypeError || error instanceof EvalError;
        }
      };
      const policies: unknown = Reflect.get(window, 'trustedTypes');
      return {
        markup: refused(() => (document.createElement('div').innerHTML = '<b>text</b>')),
        address: refused(() => (document.createElement('script').src = '/assets/other.js')),
        event: refused(() => document.createElement('button').setAttribute('onclick', 'alert(1)')),
        // What says that a text may be trusted cannot be made either.
        policy: refused(() => {
          const create: unknown =
            typeof policies === 'object' && policies !== null && Reflect.get(policies, 'createPolicy');
          if (typeof create === 'function') create.call(policies, 'anything', { createHTML: (text: string) => text });
        }),
      };
    });
    expect(attempts).toEqual({ markup: true, address: true, event: true, policy: true });
    visits.complaints().lines.length = 0; // the browser complains of each, as it should
  });
});
