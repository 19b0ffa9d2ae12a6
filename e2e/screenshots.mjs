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
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'My commitments' }).waitFor();
  return page;
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

  const coordinator = await signIn('coordination@qma-nmirf.demo.example');
  await coordinator.goto('/workspace/queue');
  await coordinator.getByRole('table').waitFor();
  await take(coordinator, 'queue', { ...size, height: 640 });
} finally {
  await browser.close();
}
