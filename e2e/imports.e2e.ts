import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsInBoth } from './steps/axe';
import {
  aLongText,
  aResolution,
  aReviewOf,
  aTornFile,
  bringInFile,
  bringInText,
  currentRef,
  goTo,
  movedOnFrom,
  openView,
  press,
} from './steps/imports';
import { tabTo } from './steps/keyboard';
import { NMIRF, OFFICER, signIn } from './steps/member';
import { hasNoScrollAcross, textOf } from './steps/portal';
import { openWhole, settled } from './steps/settled';
import { startVisits } from './visits';

const READ = 60_000;
const KEY = 'a-hrc-res-61-77';
const VIEWS = ['', '?view=document', '?view=publish', '?view=changes'];

const officerIn = async (page: Page): Promise<void> => {
  await signIn(page, OFFICER);
};

/** What the public pages say of a State's share in the document. */
const commitmentsOf = async (page: Page, iso3: string): Promise<string> => {
  await page.goto(`/commitments?country=${iso3}&document=${KEY}`);
  return textOf(page);
};

describe('a document comes in', () => {
  const visits = startVisits();

  it('as a PDF: three paragraphs are mended by keyboard, it is published, and two countries show it', async () => {
    const page = await visits.open();
    await officerIn(page);
    await bringInFile(page, aResolution());
    await page.getByText(/^0 of \d+ confirmed$/).waitFor({ timeout: READ });
    await page.getByLabel('Order').selectOption('As printed');
    await page.waitForURL(/order=position/);
    // A key pressed while the list is on its way is for nothing: the page that comes anew has it, in that order.
    await page.reload();
    await currentRef(page);
    await page.getByRole('heading', { level: 1 }).focus();

    await goTo(page, 'OP2');
    await page.keyboard.press('s');
    await page.getByLabel('Put the cursor where the second paragraph begins').waitFor();
    await press(page, 'Enter', /OP2 is split in two/);

    await goTo(page, 'OP4');
    await page.keyboard.press('e');
    await page.getByRole('form', { name: 'Edit OP4' }).waitFor();
    await tabTo(page, /^Deadline/);
    await page.keyboard.type('before the sixty-fourth session');
    await press(page, 'Enter', /OP4 is changed/);

    await goTo(page, 'OP5');
    await press(page, '5', /OP5 is now: decision/);
    await press(page, 'a', /OP5 was confirmed before/);

    const open = page.locator('.review-progress').getByText(/^(\d+) of (\d+) confirmed$/);
    for (let presses = 0; presses < 20; presses += 1) {
      const [done = '', all = ''] = (await open.innerText()).match(/\d+/g) ?? [];
      if (done === all) break;
      const before = await currentRef(page);
      const after = Number(done) + 1;
      await press(page, 'a', new RegExp(`${after} of ${all} confirmed`));
      await open.filter({ hasText: `${after} of ${all}` }).waitFor();
      // The next key is for the next paragraph: it is current a moment after the last one is said to be confirmed.
      if (after < Number(all)) await movedOnFrom(page, before);
    }

    await openView(page, 'Preview and publish');
    await page.getByRole('table', { name: /Commitments by who bears them/ }).waitFor();
    const preview = await textOf(page);
    expect(preview).toContain('this account publishes for invented States only');
    const sentence = /\d+ recommendations make \d+ commitments/.exec(preview)?.[0] ?? '';
    const [recommendations = '', commitments = ''] = sentence.match(/\d+/g) ?? [];
    expect(Number(commitments)).toBeGreaterThan(Number(recommendations));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish this document?' });
    expect(await dialog.innerText()).toContain(`${recommendations} recommendations and ${commitments} commitments`);
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Published' }).waitFor();
    const run = page.url();

    for (const [iso3, name] of [
      ['QMA', 'Aldoria'],
      ['QMB', 'Brelland'],
    ] as const) {
      await page.goto(run);
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      expect(await commitmentsOf(page, iso3)).toContain('guarantee equal pay to lighthouse keepers');
      expect(await commitmentsOf(page, iso3)).toContain('open remote stations to visits by monitors');
    }
    expect(await commitmentsOf(page, 'AUS')).not.toContain('lighthouse');

    await page.goto(`/documents/${KEY}`);
    await page.getByText('Demonstration data: this text is invented.').waitFor();
    await page.getByRole('link', { name: `${commitments} commitments` }).click();
    await page.getByText('guarantee equal pay to lighthouse keepers').first().waitFor();
    await page.goto('/documents?demonstration=true');
    const listed = page.getByRole('row').filter({ hasText: 'A/HRC/RES/61/77' });
    await listed.getByText('Demonstration', { exact: true }).waitFor();

    await page.goto(`${run.split('?')[0] ?? ''}?view=changes`);
    await page.getByText('Split: OP2').waitFor();
    await page.getByRole('button', { name: 'Take the publication back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('The publication was taken back.').first().waitFor();
    expect(await commitmentsOf(page, 'QMA')).not.toContain('lighthouse');
  });

  it('is stopped half-way, and a colleague finds it and goes on', async () => {
    const page = await visits.open();
    await officerIn(page);
    await bringInText(page, 'Keepers of lighthouses', aLongText('harbour', 400));
    await page.getByRole('button', { name: 'Stop reading' }).click();
    await page.getByText('This import was stopped.').waitFor();

    const colleague = await visits.open();
    await officerIn(colleague);
    await colleague.goto('/workspace/imports?state=cancelled');
    await colleague.getByRole('link', { name: 'Keepers of lighthouses' }).click();
    await colleague.getByRole('button', { name: 'Go on with it' }).click();
    await colleague.getByText(/^0 of 40\d confirmed$/).waitFor({ timeout: READ });
    await press(colleague, 'a', /is confirmed. 1 of/);

    await page.reload();
    await page.getByText(/^1 of 40\d confirmed$/).waitFor();
    await openView(page, 'Preview and publish');
    await page.getByRole('button', { name: 'Set this import aside' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Set this import aside' }).click();
    await page.getByText('This import was stopped.').waitFor();
  });

  it('torn: it says in words what is wrong and what to do', async () => {
    const page = await visits.open();
    await officerIn(page);
    await bringInFile(page, aTornFile());
    await page.getByRole('heading', { level: 2, name: 'This file could not be read' }).waitFor({ timeout: READ });
    expect(await textOf(page)).toContain('The file is damaged. Open it where it came from, save it again');
    await page.getByRole('link', { name: 'Bring in another file' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bring in a document' }).waitFor();
  });

  it('about another State: the mechanism of a State is refused', async () => {
    const page = await visits.open();
    await signIn(page, NMIRF);
    await bringInText(page, 'Review of a neighbour', aReviewOf('Brelland'));
    await page.getByText('The text is about another State.').waitFor({ timeout: READ });

    const { csrfToken } = await (await page.request.get('/api/v1/session')).json();
    const sent = await page.request.post('/api/v1/imports/paste', {
      headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': 'another-country' },
      data: { name: 'Review of a neighbour', text: aReviewOf('Brelland'), country: 'QMB' },
    });
    expect([sent.status(), (await sent.json()).code]).toEqual([403, 'import.other_country']);
  });

  it('about its own State: the mechanism proposes, OHCHR’s officer finds it', async () => {
    const page = await visits.open();
    await signIn(page, NMIRF);
    await bringInText(page, 'Review of our own', aReviewOf('Aldoria'));
    await page.getByText(/^0 of \d+ confirmed$/).waitFor({ timeout: READ });
    await openView(page, 'Preview and publish');
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Send to OHCHR' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send to OHCHR' }).click();
    await page.getByText('Sent to OHCHR. An officer confirms and publishes it.').waitFor();

    const officer = await visits.open();
    await officerIn(officer);
    await officer.goto('/workspace/imports?state=proposed');
    await officer.getByRole('link', { name: 'Review of our own' }).click();
    await officer.getByText(/^Proposed by National Mechanism.* of Aldoria/).waitFor();
    await officer.locator('[aria-current="true"]').getByRole('heading').waitFor();
    await press(officer, 'a', /is confirmed/);
    await officer.goto(`${officer.url().split('?')[0] ?? ''}?view=changes`);
    await officer.getByText('OHCHR (demonstration desk), Human rights officer').waitFor();
  });

  it('on screens in which axe finds nothing, in light and dark colours, and that fit a telephone', async () => {
    const page = await visits.open();
    await officerIn(page);
    await bringInText(page, 'Seen in both colours', aLongText('both', 12));
    await page.getByText(/^0 of \d+ confirmed$/).waitFor({ timeout: READ });
    const run = page.url().split('?')[0] ?? '';
    const found: string[] = [];
    for (const view of VIEWS) {
      await openWhole(page, `${run}${view}`);
      found.push(...(await violationsInBoth(page, `import ${view}`)));
    }
    await page.goto(run);
    await page.locator('[aria-current="true"]').waitFor();
    const first = await currentRef(page);
    for (const key of ['?', 'e', 's']) {
      await page.keyboard.press(key);
      await settled(page);
      found.push(...(await violationsInBoth(page, `import, after ${key}`)));
      await page.goto(run);
      await page.locator('[aria-current="true"]').filter({ hasText: first }).waitFor();
    }
    await page.setViewportSize({ width: 320, height: 640 });
    for (const locale of ['en', 'en-XA', 'ar-XB']) {
      for (const view of VIEWS) {
        await openWhole(page, `${run}${view}${view ? '&' : '?'}lang=${locale}`);
        if (!(await hasNoScrollAcross(page))) found.push(`${locale} ${view} has to be scrolled across`);
      }
    }
    expect(found).toEqual([]);
  });
});
