import type { Page, Request } from 'playwright-core';

const UNDER_WAY = new WeakMap<Page, Set<Request>>();
const QUIET_LOOKS = 3;
const PATIENCE_MS = 60_000; // as long as a page may take on a machine that does other work

const underWay = (page: Page): Set<Request> => {
  const requests = UNDER_WAY.get(page);
  if (!requests) throw new Error('this page is not watched: open it with visits.open()');
  return requests;
};

/** From its first request on, so that `settled` knows what a page still waits for. */
export const followRequests = (page: Page): void => {
  const requests = new Set<Request>();
  UNDER_WAY.set(page, requests);
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) requests.clear(); // the former page's are nobody's
    requests.add(request);
  });
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
};

// Behind whatever the page is busy with, and after what it has drawn.
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 20))));

/** Waits until the page has drawn what it asked for, and asks for nothing more. */
export const settled = async (page: Page): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    await drawn(page);
    quiet = underWay(page).size === 0 ? quiet + 1 : 0;
    if (Date.now() > end)
      throw new Error(`still waiting for ${[...underWay(page)].map((one) => one.url()).join(', ')}`);
  }
};

/** Goes there, and waits until the page is whole. */
export const openWhole = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
};
