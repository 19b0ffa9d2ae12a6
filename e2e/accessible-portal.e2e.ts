import { describe, expect, it } from '@jest/globals';
import { portalPages } from './places';
import { COLOURS, violationsOn } from './steps/axe';
import { startVisits } from './visits';

describe('axe finds nothing on the portal', () => {
  const visits = startVisits();

  it.each(COLOURS)('in %s colours', async (colorScheme) => {
    const page = await visits.open({ colorScheme });
    visits.complaints().expect('404 GET /no-such-page');
    const found: string[] = [];
    for (const [name, path] of Object.entries(await portalPages(page))) {
      await page.goto(path);
      found.push(...(await violationsOn(page, name)));
    }
    expect(found).toEqual([]);
  });
});
