import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { seedDatabase } from '../src/commands/databases/seed.command';
import { readEnv } from '../src/config/env';
import { migrate } from '../src/database/migrate';

export type TemplateKind = 'empty' | 'seeded';

// A clone starts with the template's statistics, so that plans are those of a real installation.
const analyse = async (adminUrl: string): Promise<void> => {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('VACUUM ANALYZE').finally(() => client.end());
};

// The files of invented evidence go with the folder: applications under test have folders of their own.
const seed = async (url: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'heed-test-files-'));
  const env = readEnv({ NODE_ENV: 'test', HEED_DEMONSTRATION: 'on', HEED_DATA: folder });
  await seedDatabase(env, url).finally(() => rmSync(folder, { recursive: true, force: true }));
};

/** Fills a new template database. `seeded` starts as a copy of `empty`. */
export const buildTemplate = async (kind: TemplateKind, url: string, adminUrl: string): Promise<void> => {
  if (kind === 'empty') await migrate(url);
  else await seed(url);
  await analyse(adminUrl);
};
