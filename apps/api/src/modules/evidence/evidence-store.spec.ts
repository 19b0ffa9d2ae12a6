import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '../../config/env';
import { EvidenceStore } from './evidence-store';

describe('The evidence store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heed-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('clears away at boot what a stopped process was receiving, and nothing that still arrives', async () => {
    const store = new EvidenceStore(readEnv({ HEED_DATA: folder }));
    const [left, arriving] = ['left', 'arriving'].map((name) => join(folder, 'evidence', 'incoming', name));
    await store.incoming();
    for (const path of [left, arriving]) writeFileSync(path ?? '', 'bytes');
    const before = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(left ?? '', before, before);
    await store.onApplicationBootstrap();
    expect([left, arriving].map((path) => existsSync(path ?? ''))).toEqual([false, true]);
  });
});
