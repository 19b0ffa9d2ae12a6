import { describe, expect, it } from '@jest/globals';
import { openScreens, portalPages, workspaceScreens } from './places';
import { signIn } from './steps/member';
import { hasNoScrollAcross } from './steps/portal';
import { openWhole } from './steps/settled';
import { startVisits } from './visits';

const PHONE = { viewport: { width: 320, height: 640 } };
const LOCALES = { 'in English': '', 'when words are 40 % longer': 'en-XA', 'from right to left': 'ar-XB' };

const inLocale = (address: string, locale: string): string => {
  const [path = '', secret] = address.split('#');
  const inIt = locale ? `${path}${path.includes('?') ? '&' : '?'}lang=${locale}` : path;
  return secret ? `${inIt}#${secret}` : inIt;
};

describe('on a screen of 320 pixels nothing has to be scrolled across', () => {
  const visits = startVisits();

  it.each(Object.entries(LOCALES))('on the portal, %s', async (_name, locale) => {
    const page = await visits.open(PHONE);
    visits.complaints().expect('404 GET /no-such-page');
    const tooWide: string[] = [];
    for (const [name, path] of Object.entries(await portalPages(page))) {
      await page.goto(inLocale(path, locale));
      if (!(await hasNoScrollAcross(page))) tooWide.push(name);
      if (locale && name !== 'API reference') {
        const html = page.locator('html');
        expect([name, await html.getAttribute('dir')]).toEqual([name, locale === 'ar-XB' ? 'rtl' : 'ltr']);
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      }
    }
    expect(tooWide).toEqual([]);
  });

  it.each(Object.entries(LOCALES))('in the workspace, %s', async (_name, locale) => {
    const tooWide: string[] = [];
    const stranger = await visits.open(PHONE);
    for (const [name, path] of Object.entries(openScreens)) {
      await openWhole(stranger, inLocale(path, locale));
      if (!(await hasNoScrollAcross(stranger))) tooWide.push(name);
    }
    for (const member of new Set(workspaceScreens.map((screen) => screen.member))) {
      const page = await visits.open(PHONE);
      await signIn(page, member);
      for (const screen of workspaceScreens.filter((one) => one.member === member)) {
        await openWhole(page, inLocale(await screen.path(page), locale));
        if (!(await hasNoScrollAcross(page))) tooWide.push(screen.name);
        expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar-XB' ? 'rtl' : 'ltr');
      }
    }
    expect(tooWide).toEqual([]);
  });
});
