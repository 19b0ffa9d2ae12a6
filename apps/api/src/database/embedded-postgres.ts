import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Client, DatabaseError } from 'pg';
import { createLogins, LOGIN, SERVING_LOGIN, servingPassword } from './embedded-login';
import { OperatorError } from './operator-error';
import { serverBinaries } from './server-binaries';
import { livingOwner, placeOf, setAsideOrphan } from './server-place';
import type { Place } from './server-place';
import { freePort, halt, hand, initialise, launch, runningServer } from './server-process';

const SUPERUSER = 'heed_bootstrap';
const READY_WITHIN_MS = 60_000;

export type EmbeddedPostgres = {
  /** For Heed's commands: the login without rights of its own. */
  url: string;
  /** For the serving process: the same, and it may not become the owner. */
  servingUrl: string;
  /** For the launcher and the tests' template only: a superuser. */
  adminUrl: string;
  /** Stops the server, unless another Heed process owns it. */
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** HEED_DATA. */
  dataFolder: string;
  /** Further `name=value` server settings. */
  settings?: readonly string[];
  /** Refuse where another living Heed process owns the server; otherwise share it. */
  exclusive?: boolean;
  progress?: (line: string) => void;
};

const create = async ({ cluster, user, secrets }: Place, binaries: string): Promise<void> => {
  const partial = `${cluster}.partial`; // renamed when complete, so that a crash leaves nothing half made
  const passwordFile = `${cluster}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  hand(partial, user);
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  hand(passwordFile, user);
  try {
    await initialise(binaries, partial, passwordFile, SUPERUSER, user);
    renameSync(partial, cluster);
  } catch (error) {
    throw new OperatorError(`The embedded database could not be created: ${reason(String(error))}`, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

const reason = (output: string): string => {
  if (/No space left on device/.test(output)) return 'the disk is full.';
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|error:|could not/i.test(line));
  return lines.at(-1)?.trim() ?? 'it gave no reason.';
};

const urlOf = (login: string, password: string, port: number, database: string): string =>
  `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // a server that goes away while we ask has answered: no
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '28P01') {
      throw new OperatorError(
        'The file postgres.passwords is not that of the embedded database: restore it, or remove both.',
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const waitUntilReady = async (place: Place, url: string, exited: Promise<number | null>): Promise<void> => {
  const server = { gone: false };
  void exited.then(() => (server.gone = true));
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (server.gone || Date.now() > until) {
      const said = reason(existsSync(place.log) ? readFileSync(place.log, 'utf8').slice(-4_000) : '');
      throw new OperatorError(`The embedded database did not start (${place.log}): ${said}`);
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
};

/** What people wrote stands in statements, in their parameters and in the details of an error: none of it is logged. */
const QUIET = [
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];

const startServer = async (place: Place, binaries: string, settings: readonly string[]): Promise<number> => {
  const port = await freePort();
  const always = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=100'];
  const { exited } = launch(binaries, place.cluster, place.log, [...always, ...QUIET, ...settings], place.user);
  try {
    await waitUntilReady(place, urlOf(SUPERUSER, place.secrets.superuser, port, 'postgres'), exited);
    return port;
  } catch (error) {
    await halt(binaries, place.cluster, place.user);
    throw error;
  }
};

// A server left by a crash is taken over if it answers and stopped if it does not.
const survivor = async (place: Place, binaries: string): Promise<number | undefined> => {
  const found = runningServer(place.cluster);
  if (!found) return undefined;
  if (await answers(urlOf(SUPERUSER, place.secrets.superuser, found.port, 'postgres'))) return found.port;
  await halt(binaries, place.cluster, place.user);
  return undefined;
};

/** A real PostgreSQL from an npm package in the data folder, for trying Heed out and for tests; not for production. */
export const startEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const place = await placeOf(options.dataFolder);
  const binaries = serverBinaries(place.spare, place.user !== undefined);
  setAsideOrphan(place, options.progress);
  if (!existsSync(place.cluster)) {
    options.progress?.('Creating the embedded database');
    await create(place, binaries);
  }
  const running = await survivor(place, binaries);
  const other = running === undefined ? undefined : livingOwner(place);
  if (other !== undefined && options.exclusive) {
    throw new OperatorError(`Heed is already running on ${options.dataFolder} (process ${other}): stop it first.`);
  }
  if (other === undefined) writeFileSync(place.owner, String(process.pid));
  const port = running ?? (await startServer(place, binaries, options.settings ?? []));
  const adminUrl = urlOf(SUPERUSER, place.secrets.superuser, port, 'postgres');
  await createLogins(adminUrl, place.secrets.login);
  const stop = async (): Promise<void> => {
    if (other !== undefined) return;
    await halt(binaries, place.cluster, place.user);
    rmSync(place.owner, { force: true });
  };
  const url = urlOf(LOGIN, place.secrets.login, port, 'heed');
  const servingUrl = urlOf(SERVING_LOGIN, servingPassword(place.secrets.login), port, 'heed');
  return { url, servingUrl, adminUrl, stop };
};

/** Stops what a process that is gone left running in `dataFolder`; false where its owner lives. */
export const stopAbandonedPostgres = async (dataFolder: string): Promise<boolean> => {
  const place = await placeOf(dataFolder);
  if (livingOwner(place) !== undefined) return false;
  await halt(serverBinaries(place.spare, place.user !== undefined), place.cluster, place.user);
  return true;
};
