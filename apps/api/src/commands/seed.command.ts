import { join } from 'node:path';
import type { Env } from '../config/env';
import { SeedLoader } from '../modules/seeding/seed-loader';
import { type Command, say } from './command';
import { onDatabase, withServices } from './operator.module';
import type { INestApplicationContext } from '@nestjs/common';

/** The same folder from src and from dist. */
export const SEEDS = join(__dirname, '..', '..', '..', '..', 'seeds');

const load = async (services: INestApplicationContext, env: Env): Promise<void> => {
  const started = Date.now();
  const progress = (name: string): void => say(`  loading ${name}`);
  const steps = await services.get(SeedLoader).load({ folder: SEEDS, demonstration: env.demonstration, progress });
  const loaded = steps.filter(({ skipped }) => !skipped).length;
  if (loaded > 0)
    say(`  ${loaded} of ${steps.length} seed files loaded in ${Math.round((Date.now() - started) / 100) / 10} s`);
};

export const seedDatabase = (env: Env, url: string): Promise<void> =>
  onDatabase(env, url, (services) => load(services, env));

export const seedCommand: Command = {
  summary: 'loads the seeds (and the demonstration, unless it is off); changes nothing where nothing changed',
  run: (env) => withServices(env, (services) => load(services, env)),
};
