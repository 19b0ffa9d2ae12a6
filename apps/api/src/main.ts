import 'reflect-metadata';
import { readEnv, WrongEnvironment } from './config/env';
import { OperatorError } from './database/operator-error';
import { serve } from './http/serve';

/** Serves on the database of DATABASE_URL. What can be set wrong is said in sentences; only our own faults show a stack. */
const boot = async (): Promise<void> => {
  const env = readEnv();
  if (!env.DATABASE_URL) throw new WrongEnvironment(['DATABASE_URL must name the database to serve from.']);
  await serve({ env, databaseUrl: env.DATABASE_URL });
};

boot().catch((error: unknown) => {
  const told = error instanceof WrongEnvironment || error instanceof OperatorError;
  process.stderr.write(
    `${told ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
