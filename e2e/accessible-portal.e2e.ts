import { describe, expect, it } from '@jest/globals';
import { portalPages } from './places';
import { violationsInBoth } from './steps/axe';
import { startVisits } from './visits';

describe('axe finds nothing on the portal', () => {
  const visits = startVisits();

  it('in light and dark colours', async () => {
    const page = await visits.open();
    visits.complaints().expect('404 GET /no-such-page');
    const found: string[] = [];
    for (const [name, path] of Object.entries(await portalPages(page))) {
      await page.goto(path);
      found.push(...(await violationsInBoth(page, name)));
    }
    expect(found).toEqual([]);
  });
});
