import { Client } from 'pg';
import { seedDatabase } from '../src/commands/seed.command';
import { readEnv } from '../src/config/env';
import { migrate } from '../src/database/migrate';

export type TemplateKind = 'empty' | 'seeded';

// A clone starts with the template's statistics, so that plans are those of a real installation.
const analyse = async (adminUrl: string): Promise<void> => {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('VACUUM ANALYZE').finally(() => client.end());
};

/** Fills a new template database. `seeded` starts as a copy of `empty`. */
export const buildTemplate = async (kind: TemplateKind, url: string, adminUrl: string): Promise<void> => {
  if (kind === 'empty') await migrate(url);
  else await seedDatabase(readEnv({ NODE_ENV: 'test', HEED_DEMONSTRATION: 'on' }), url);
  await analyse(adminUrl);
};
