import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, stopAbandonedPostgres } from '../src/database/embedded-postgres';
import type { EmbeddedPostgres } from '../src/database/embedded-postgres';

const PREFIX = 'heed-test-';
// A lost test database is no loss: no waiting for the disk.
const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=8GB',
  'checkpoint_timeout=1h',
  'max_parallel_workers_per_gather=0',
  'autovacuum=off',
  'max_connections=200',
];

const A_WHILE_MS = 10 * 60_000; // a younger folder may belong to a run that is just starting

// A run that was killed leaves its server behind; a later one clears it away.
const sweep = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (Date.now() - statSync(folder).mtimeMs < A_WHILE_MS) continue;
    if (await stopAbandonedPostgres(folder)) rmSync(folder, { recursive: true, force: true });
  }
};

/** One server for a whole run, in a folder that is removed with it. */
export const startTestServer = async (): Promise<EmbeddedPostgres> => {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o755); // the server of a root run is nobody's
  const server = await startEmbeddedPostgres({ dataFolder: folder, settings: FAST });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
};
