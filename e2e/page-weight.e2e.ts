import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { portalPages } from './places';
import { startVisits } from './visits';

type Weight = { all: number; script: number };

/** Compressed bytes that a first visit moves over the network, headers included. */
const weigh = async (page: Page, path: string): Promise<Weight> => {
  const protocol = await page.context().newCDPSession(page);
  const weight: Weight = { all: 0, script: 0 };
  const kinds = new Map<string, string>();
  protocol.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (kinds.get(requestId) === 'Script') weight.script += encodedDataLength;
  });
  await protocol.send('Network.enable');
  await protocol.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await protocol.detach();
  return weight;
};

const say = (name: string, { all, script }: Weight): void => {
  process.stdout.write(`${name}: ${(all / 1000).toFixed(1)} kB in all, ${(script / 1000).toFixed(1)} kB script\n`);
};

describe('what a page weighs on the line, compressed', () => {
  const visits = startVisits();

  it.each(['home', 'country', 'document', 'commitment'])(
    'the page "%s": at most 100 kB, 30 kB of it script',
    async (name) => {
      const page = await visits.open();
      const weight = await weigh(page, (await portalPages(page))[name] ?? '');
      say(name, weight);
      expect(weight.all).toBeGreaterThan(3_000);
      expect(weight.all).toBeLessThanOrEqual(100_000);
      expect(weight.script).toBeLessThanOrEqual(30_000);
    },
  );

  it('the workspace at first: at most 180 kB of script', async () => {
    const page = await visits.open();
    const weight = await weigh(page, '/workspace/');
    say('workspace', weight);
    expect(weight.script).toBeGreaterThan(30_000);
    expect(weight.script).toBeLessThanOrEqual(180_000);
  });
});
