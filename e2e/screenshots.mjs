// Pictures of the real product for README and docs. Needs a running one with its demonstration:
//   npm start, then: node e2e/screenshots.mjs http://localhost:3000
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';

const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const baseURL = process.argv[2] ?? 'http://localhost:3000';
const size = { width: 1280, height: 960 };
const LARGEST = 250_000;
// Far enough down for what the page is about: the map, the first strips in the margin.
const HEIGHTS = { home: 1_270, document: 1_240 };
const PASSWORD = 'heed-demonstration';

const { path, libraries, fonts } = await findChromium();
const environment = {
  ...process.env,
  ...(libraries && { LD_LIBRARY_PATH: libraries }),
  ...(fonts && { FONTCONFIG_PATH: fonts }),
};
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'], env: environment });

const open = async () => {
  const context = await browser.newContext({ baseURL, viewport: size, locale: 'en-GB', reducedMotion: 'reduce' });
  return context.newPage();
};

const take = async (page, name, clip = size) => {
  await page.waitForLoadState('networkidle');
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, ...clip } });
  const { size: bytes } = statSync(file);
  process.stdout.write(`${name}.png: ${Math.round(bytes / 1000)} kB\n`);
  if (bytes > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST / 1000} kB: show less of the page`);
};

const signIn = async (email) => {
  const page = await open();
  await page.goto('/workspace/');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'My commitments' }).waitFor();
  return page;
};

// A review of an invented State, as its report begins.
const REVIEW = [
  'United Nations A/HRC/63/4',
  'Human Rights Council',
  'Report of the Working Group on the Universal Periodic Review',
  'Brelland',
  'II. Conclusions and/or recommendations',
  '5. The following recommendations enjoy the support of Brelland:',
  '5.1. Train police officers and judges on the investigation of racist motives (Brazil) (Ghana);',
  '5.2. Adopt a comprehensive law against racial discrimination by 2028 (Peru, Uruguay);',
  '6. The following recommendations will be examined by Brelland:',
  '6.1. Guarantee equal pay for domestic workers of foreign origin (Kenya);',
  '7. The recommendations below did not enjoy the support of Brelland and would thus be noted:',
  '7.1. Abolish the detention of migrants for reasons of their status alone (Mexico).',
].join('\n\n');

/** Brings the review in and sets it aside again, so that the product stays as it was. */
const takeImport = async (page) => {
  await page.goto('/workspace/imports/new');
  await page.getByLabel('Pasted text').check();
  await page.getByLabel('Name of the text').fill('Review of Brelland');
  await page.getByLabel('Text', { exact: true }).fill(REVIEW);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText(/^\d+ of \d+ confirmed$/).waitFor();
  await page.getByRole('button', { name: 'Open 5.2', exact: true }).click();
  await take(page, 'review', { ...size, height: 1_100 });
  const parts = page.getByRole('navigation', { name: 'Parts of this import' });
  await parts.getByRole('link', { name: 'Preview and publish' }).click();
  await page.getByRole('table', { name: /Commitments by who bears them/ }).waitFor();
  await take(page, 'fan-out');
  await page.getByRole('button', { name: 'Set this import aside' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Set this import aside' }).click();
  await page.getByText('This import was stopped.').waitFor();
};

const firstId = async (page, address) => (await (await page.request.get(address)).json()).items[0].id;

try {
  mkdirSync(folder, { recursive: true });
  const reader = await open();
  const contested = await firstId(reader, '/api/v1/commitments?country=QMA&contested=true&document=igwg-8-migration');
  const pages = {
    home: '/',
    country: '/countries/QMA',
    commitment: `/commitments/${contested}`,
    document: '/documents/igwg-8-migration?country=QMA',
  };
  for (const [name, address] of Object.entries(pages)) {
    await reader.goto(address);
    await take(reader, name, { ...size, height: HEIGHTS[name] ?? size.height });
  }

  const ministry = await signIn('focal.point@qma-justice.demo.example');
  const returned = await firstId(ministry, '/api/v1/updates?scope=mine&state=returned');
  await ministry.goto(`/workspace/updates/${returned}`);
  await ministry.getByRole('heading', { level: 1, name: 'Status update on' }).waitFor();
  await take(ministry, 'update-form', { ...size, height: 1_280 });

  await ministry.goto('/workspace/account');
  await ministry.getByRole('button', { name: 'Make a token' }).click();
  await ministry.getByRole('table', { name: 'Your sessions' }).waitFor();
  await take(ministry, 'account', { ...size, height: 1_560 });

  const coordinator = await signIn('coordination@qma-nmirf.demo.example');
  await coordinator.goto('/workspace/queue');
  await coordinator.getByRole('table').waitFor();
  await take(coordinator, 'queue', { ...size, height: 640 });

  await takeImport(await signIn('desk@ohchr.demo.example'));
} finally {
  await browser.close();
}
