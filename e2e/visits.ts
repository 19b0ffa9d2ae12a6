import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, productUrl } from './browser';
import { followRequests } from './steps/settled';

// For what never ends: a journey takes a minute, on a machine that does other work several.
jest.setTimeout(480_000);

// Nobody is signed in: the workspace asks, and this is the answer.
const ORDINARY_REFUSAL = '401 GET /api/v1/session';

/** Everything a browser complains of; each journey ends with none of it. */
class Complaints {
  readonly lines: string[] = [];
  private readonly expected = new Set([ORDINARY_REFUSAL]);
  private readonly sites = new Set<string>();

  /** A refusal that a journey provokes on purpose, as "403 POST /path". */
  expect(refusal: string): void {
    this.expected.add(refusal);
  }

  /** Another site that a journey leads over, such as an identity provider. */
  expectLeavingFor(site: string): void {
    this.sites.add(new URL(site).origin);
  }

  watch(page: Page): void {
    const { origin } = new URL(productUrl());
    page.on('pageerror', (error) => this.lines.push(`error in ${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // A refused request is judged below, where its status is known. A violated content security policy is an error too.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
      this.lines.push(`console in ${page.url()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && asked !== origin && !this.sites.has(asked))
        this.lines.push(`left for ${request.url()}`);
    });
    page.on('response', (response) => {
      const refusal = `${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`;
      if (response.status() >= 400 && !this.expected.has(refusal)) this.lines.push(refusal);
    });
  }
}

export type Visits = {
  /** A reader's window of its own, with nothing kept from others. */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  complaints: () => Complaints;
};

/** A browser for this file, in which every window is watched; the journey fails on any complaint. */
export const startVisits = (): Visits => {
  let browser: Browser;
  let complaints = new Complaints();
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const { lines } = complaints;
    complaints = new Complaints();
    expect(lines).toEqual([]);
  });
  afterAll(() => browser.close());
  return {
    complaints: () => complaints,
    open: async (options = {}) => {
      const context = await browser.newContext({ baseURL: productUrl(), ...options });
      context.setDefaultTimeout(60_000); // as long as a page may take on such a machine
      context.on('page', (page) => {
        complaints.watch(page);
        followRequests(page);
      });
      return context.newPage();
    },
  };
};
