import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { auditOf } from './database';
import { clearAndPublish, giveBack, openSent } from './steps/clearance';
import { MINISTRY, NMIRF, openMine, RIGHTS_WATCH, signIn, toPage } from './steps/member';
import { countryCounts, onTheMap, textOf } from './steps/portal';
import { attach, fillIn, publishOwn, send, startUpdate } from './steps/update-form';
import { startVisits } from './visits';

// Paragraph 4(c) of the eighth session's conclusions asks States to train law enforcement officials.
const ASKED = 'training programmes for law enforcement';
const NARRATIVE = 'Two of three police academies teach the course; the border service follows next year.';
const OPPOSED = 'Officers of four stations told us that nobody has invited them to any course.';
const period = { from: '2026-01-01', until: '2026-06-30' };
const order = readFileSync(join(__dirname, '..', 'seeds', 'demonstration', 'files', 'training-order.pdf'));
const pdf = { name: 'order.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([order, Buffer.from('%\n')]) };
const digest = createHash('sha256').update(pdf.buffer).digest('hex');

describe('training of law enforcement, asked of Aldoria', () => {
  const visits = startVisits();
  let update = '';
  let commitment = '';

  it('is recorded by a ministry with a PDF, saved as it is typed, and sent', async () => {
    const page = await visits.open();
    await signIn(page, MINISTRY);
    await openMine(page, ASKED);
    commitment = page.url().split('/').at(-1) ?? '';
    await startUpdate(page);
    await fillIn(page, { ...period, status: 'partially implemented', narrative: NARRATIVE, measure: 'Order 12/2026' });
    expect(await attach(page, pdf)).toBe(digest);
    await page.reload();
    expect(await page.getByLabel('What changed', { exact: true }).inputValue()).toBe(NARRATIVE);
    update = await send(page);
  });

  it('is returned by the NMIRF with a comment, mended and sent again', async () => {
    const coordinator = await visits.open();
    await signIn(coordinator, NMIRF);
    await openSent(coordinator, ASKED);
    await giveBack(coordinator, 'Say how many officers took part.');

    const page = await visits.open();
    await signIn(page, MINISTRY);
    await toPage(page, 'Our updates');
    await page.getByRole('heading', { level: 1, name: 'Our updates' }).waitFor();
    await page.getByRole('row').filter({ hasText: ASKED }).getByRole('link').first().click();
    await page.getByText('Say how many officers took part.').waitFor();
    await page.getByLabel('What changed', { exact: true }).fill(`${NARRATIVE} 312 officers took part.`);
    expect(await send(page)).toBe(update);
  });

  it('is published by the NMIRF: the country, the map, the commitment and the audit show it', async () => {
    const reader = await visits.open();
    const before = { ...(await countryCounts(reader, 'QMA')), map: await onTheMap(reader, 'Aldoria') };
    const coordinator = await visits.open();
    await signIn(coordinator, NMIRF);
    await openSent(coordinator, ASKED);
    await clearAndPublish(coordinator);

    const after = { ...(await countryCounts(reader, 'QMA')), map: await onTheMap(reader, 'Aldoria') };
    expect(after).toEqual({ ...before, reported: before.reported + 1, map: before.map + 1 });
    await reader.goto(`/commitments/${commitment}`);
    const account = reader.getByRole('region', { name: 'The State’s own account' });
    expect(await account.innerText()).toMatch(
      /partially implemented[^]*Interior of Aldoria[^]*312 officers took part/i,
    );
    expect(await reader.getByRole('region', { name: 'Evidence' }).getByRole('code').innerText()).toBe(digest);
    const download = reader.waitForEvent('download');
    await reader.getByRole('link', { name: 'order.pdf' }).click();
    expect(readFileSync(await (await download).path()).equals(pdf.buffer)).toBe(true);

    const trail = await auditOf('update', update);
    const actions = trail.map(({ action }) => action);
    expect(actions.filter((action) => action === 'update.read').length).toBeGreaterThan(0); // by the publisher, before it is public
    const moves = actions.filter((action) => action !== 'update.edited' && action !== 'update.read');
    const sent = ['update.drafted', 'update.submitted', 'update.returned', 'update.submitted'];
    expect(moves).toEqual([...sent, 'update.cleared', 'update.published']);
    expect(trail.every((row) => row.organisation && row.request_id)).toBe(true);
  });

  it('is contested by an NGO, and no longer once the NGO withdraws', async () => {
    const page = await visits.open();
    const before = await countryCounts(page, 'QMA');
    await signIn(page, RIGHTS_WATCH);
    await openMine(page, ASKED);
    await startUpdate(page);
    await fillIn(page, { ...period, status: 'not started', narrative: OPPOSED });
    await publishOwn(page);
    const { contested, independent } = await countryCounts(page, 'QMA');
    expect({ contested, independent }).toEqual({
      contested: before.contested + 1,
      independent: before.independent + 1,
    });
    const differing = page.getByRole('region', { name: 'Where accounts differ' }).getByRole('listitem');
    const row = await differing.filter({ hasText: ASKED }).first().innerText();
    expect(row).toMatch(/partially implemented[^]*Ministry of the Interior[^]*not started[^]*Rights Forum/i);
    await page.goto(`/commitments/${commitment}`);
    expect(await textOf(page)).toMatch(/Contested: who says what, and why that counts[^]*Rights Forum[^]*not started/i);
    expect(await textOf(page)).toContain(OPPOSED);

    await page.goto(`/workspace/commitments/${commitment}`);
    await page.getByRole('button', { name: /^Withdraw the account of/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw it now' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await countryCounts(page, 'QMA')).toEqual(before);
    await page.goto(`/commitments/${commitment}`);
    expect(await textOf(page)).not.toMatch(new RegExp(`contested|${OPPOSED}`, 'i'));
    expect(await textOf(page)).toMatch(/withdrawn by its author/);
  });
});
