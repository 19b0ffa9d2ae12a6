import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, openSync, readFileSync, closeSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from './operator-error';

const run = promisify(execFile);

/** The user the server runs as: PostgreSQL refuses root, so root hands it to nobody. */
export type ServerUser = { uid: number; gid: number } | undefined;

export const serverUser = async (): Promise<ServerUser> => {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = async (flag: string): Promise<number> => Number((await run('id', [flag, 'nobody'])).stdout);
  return { uid: await idOf('-u'), gid: await idOf('-g') };
};

export const hand = (place: string, user: ServerUser): void => {
  if (user) chownSync(place, user.uid, user.gid);
};

/** A port of this machine that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

export const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** What postmaster.pid says, if the process it names is alive and is a PostgreSQL server. */
export const runningServer = (cluster: string): { pid: number; port: number } | undefined => {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port || !alive(pid)) return undefined;
  const command = `/proc/${pid}/cmdline`; // after a reboot the number may belong to something else
  if (existsSync(command) && !readFileSync(command, 'utf8').includes('postgres')) return undefined;
  return { pid, port };
};

// LC_ALL: the server's own messages, which failures are recognised by, stay in English.
const environment = { ...process.env, LC_ALL: 'C', PGOPTIONS: undefined };

export const initialise = async (
  binaries: string,
  cluster: string,
  passwordFile: string,
  superuser: string,
  user: ServerUser,
): Promise<void> => {
  const text = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['--auth=scram-sha-256', `--username=${superuser}`, `--pwfile=${passwordFile}`];
  const flags = [...text, ...access, '--data-checksums', '--no-instructions', '--no-sync', `--pgdata=${cluster}`];
  await run(join(binaries, 'bin', 'initdb'), flags, { ...user, cwd: '/', env: environment });
};

/** Starts the server in a session of its own, so that Ctrl-C reaches Heed and not its database. */
export const launch = (
  binaries: string,
  cluster: string,
  log: string,
  settings: readonly string[],
  user: ServerUser,
): { exited: Promise<number | null> } => {
  const out = openSync(log, 'a', 0o600);
  const flags = ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(binaries, 'bin', 'postgres'), flags, {
    ...user,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  server.unref();
  return {
    exited: new Promise((resolve) => {
      server.once('exit', resolve);
      server.once('error', () => resolve(null));
    }),
  };
};

export const halt = async (binaries: string, cluster: string, user: ServerUser): Promise<void> => {
  if (!runningServer(cluster)) return;
  const flags = ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30'];
  await run(join(binaries, 'bin', 'pg_ctl'), flags, { ...user, cwd: '/', env: environment }).catch((error: unknown) => {
    if (runningServer(cluster)) throw new OperatorError(`The embedded database did not stop: ${String(error)}`);
  });
};
