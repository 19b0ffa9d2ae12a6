import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Env } from '../config/env';
import { Secrets } from '../config/secrets';
import { assertMigrated, assertServing } from '../database/migrate';
import { OperatorError } from '../database/operator-error';
import { listenProblem, serve } from '../http/serving/serve';
import { type Command, say } from './command';
import { databaseOf } from './database-of';
import { migrateDatabase } from './databases/migrate.command';
import { seedDatabase } from './databases/seed.command';
import { welcome } from './welcome';

// Before anything is started: a taken port should not cost half a minute.
const assertPortFree = async ({ PORT, HEED_HOST }: Env): Promise<void> => {
  const probe = createServer().listen(PORT, HEED_HOST);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw listenProblem(error, PORT);
  }
  await new Promise((closed) => probe.close(closed));
};

const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let asked = 0;
    const stop = (): void => {
      asked += 1;
      if (asked === 1) say('\nStopping');
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });

// In production migrations are a step of their own; an embedded server has nobody else to take that step.
const prepare = async (env: Env, url: string, embedded: boolean): Promise<void> => {
  if (env.NODE_ENV === 'production' && !embedded) {
    await assertServing(url);
    return assertMigrated(url);
  }
  await migrateDatabase(url);
  await seedDatabase(env, url);
};

const giveUp = (): never => {
  throw new OperatorError('Stopped before it was ready; the next start carries on.');
};

const run = async (env: Env): Promise<void> => {
  const stopped = untilAskedToStop();
  await assertPortFree(env);
  new Secrets(env).check();
  const database = await databaseOf(env, true);
  try {
    await Promise.race([prepare(env, database.url, database.embedded), stopped.then(giveUp)]);
    const app = await serve({ env, databaseUrl: database.servingUrl });
    say(await welcome(env, database.url));
    await stopped;
    await app.close();
  } finally {
    await database.stop();
  }
};

export const serveCommand: Command = {
  summary: 'serves portal, workspace and API; outside production it migrates and seeds first',
  run,
};
