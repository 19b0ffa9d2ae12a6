import { mkdirSync, statfsSync } from 'node:fs';
import type { Env } from '../config/env';
import { startEmbeddedPostgres } from '../database/embedded-postgres';
import { OperatorError } from '../database/operator-error';
import { say } from './command';

const NEEDS_MB = 300;

type OpenDatabase = { url: string; servingUrl: string; embedded: boolean; stop: () => Promise<void> };

const assertSpace = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < NEEDS_MB) {
    throw new OperatorError(`The disk of ${folder} is full: ${free} MB are free and Heed needs ${NEEDS_MB} MB.`);
  }
};

/** DATABASE_URL, else the embedded server in the data folder. `exclusive`: nobody else may be using that one. */
export const databaseOf = async (env: Env, exclusive = false): Promise<OpenDatabase> => {
  assertSpace(env.HEED_DATA);
  const given = env.DATABASE_URL;
  if (given) return { url: given, servingUrl: given, embedded: false, stop: () => Promise.resolve() };
  const { url, servingUrl, stop } = await startEmbeddedPostgres({
    dataFolder: env.HEED_DATA,
    exclusive,
    progress: say,
  });
  return { url, servingUrl, embedded: true, stop };
};
