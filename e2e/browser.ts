import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

// No sandbox: CI runs as root in a container. No background requests: a journey's network is the product's.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-software-rasterizer',
  '--disable-features=IsolateOrigins,site-per-process',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const environment = (): Record<string, string> => {
  const known = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const all: Record<string, string> = Object.fromEntries(known);
  if (process.env.CHROMIUM_LIBRARIES) all.LD_LIBRARY_PATH = process.env.CHROMIUM_LIBRARIES;
  if (process.env.CHROMIUM_FONTS) all.FONTCONFIG_PATH = process.env.CHROMIUM_FONTS;
  return all;
};

/** The address of the running product. */
export const productUrl = (): string => {
  const url = process.env.HEED_E2E_URL;
  if (!url) throw new Error('HEED_E2E_URL is not set: run this file in the project "e2e"');
  return url;
};

/** The Chromium that the set-up found. Close it in `afterAll`. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: FLAGS, env: environment() });
