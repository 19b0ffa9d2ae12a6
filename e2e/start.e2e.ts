import type { Browser } from 'playwright-core';
import { launchBrowser, productUrl } from './browser';

describe('the product that npm start builds', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it('says that it is ready, to people and to probes', async () => {
    expect((await fetch(`${productUrl()}/health/ready`)).status).toBe(200);
    const page = await browser.newPage();
    const answer = await page.goto(`${productUrl()}/`);
    expect(answer?.status()).toBe(200);
    expect(await page.title()).toContain('Heed');
  });
});
