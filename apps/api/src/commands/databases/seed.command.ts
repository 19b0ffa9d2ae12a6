import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Env } from '../../config/env';
import { DemonstrationLoader } from '../../modules/demonstration/demonstration-loader';
import { SeedLoader } from '../../modules/seeding/seed-loader';
import { type Command, say } from '../command';
import { onDatabase, withServices } from '../operator.module';

/** The same folder from src and from dist. */
export const SEEDS = join(__dirname, '..', '..', '..', '..', '..', 'seeds');

const secondsSince = (started: number): string => `${Math.round((Date.now() - started) / 100) / 10} s`;

const load = async (services: INestApplicationContext): Promise<void> => {
  const started = Date.now();
  const progress = (name: string): void => say(`  loading ${name}`);
  const demonstration = await services.get(DemonstrationLoader).wanted();
  const steps = await services.get(SeedLoader).load({ folder: SEEDS, demonstration, progress });
  const loaded = steps.filter(({ skipped }) => !skipped).length;
  if (loaded > 0) say(`  ${loaded} of ${steps.length} seed files loaded in ${secondsSince(started)}`);
  if (demonstration) await loadDemonstration(services);
  if (await services.get(DemonstrationLoader).leftOver()) {
    say(
      '  The demonstration is off, but its States are still here: npm run heed -- demonstration:remove takes them out',
    );
  }
};

const loadDemonstration = async (services: INestApplicationContext): Promise<void> => {
  const started = Date.now();
  const { skipped } = await services.get(DemonstrationLoader).load({ folder: SEEDS });
  if (!skipped) say(`  demonstration States loaded in ${secondsSince(started)}`);
};

export const seedDatabase = (env: Env, url: string): Promise<void> =>
  onDatabase(env, url, (services) => load(services));

export const seedCommand: Command = {
  summary: 'loads the seeds (and the demonstration, unless it is off); changes nothing where nothing changed',
  run: (env) => withServices(env, (services) => load(services)),
};
