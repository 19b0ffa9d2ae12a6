import { Client } from 'pg';
import { migrationFiles } from './migration-files';
import type { MigrationFile } from './migration-files';
import { explain, OperatorError } from './operator-error';
import { assertServingLogin, ensureRoles } from './roles';

const MIGRATION_LOCK = 4_200_002;

const LEDGER = `
  CREATE SCHEMA IF NOT EXISTS migration;
  CREATE TABLE IF NOT EXISTS migration.applied (
    name text PRIMARY KEY,
    sha256 text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  )`;

const inTransaction = async (client: Client, work: () => Promise<void>, role = 'heed_owner'): Promise<void> => {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL ROLE ${role}`);
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
};

/** Migrating is the owner's; whether it was done, the serving process asks as well. */
const appliedFiles = async (client: Client, create: boolean): Promise<Map<string, string>> => {
  const applied = new Map<string, string>();
  const read = async (): Promise<void> => {
    const ledger = await client.query<{ found: string | null }>("SELECT to_regclass('migration.applied') AS found");
    const missing = ledger.rows[0]?.found === null;
    if (missing && create) await client.query(LEDGER);
    if (missing) return;
    const { rows } = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM migration.applied');
    for (const { name, sha256 } of rows) applied.set(name, sha256);
  };
  await inTransaction(client, read, create ? 'heed_owner' : 'heed_worker');
  return applied;
};

const refuseRewrittenHistory = (files: readonly MigrationFile[], applied: ReadonlyMap<string, string>): void => {
  const bySum = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  for (const [name, sha256] of applied) {
    if (!bySum.has(name))
      throw new OperatorError(`The database has migration ${name}, which this version of Heed does not know.`);
    if (bySum.get(name) !== sha256)
      throw new OperatorError(`Migration ${name} was changed after it had been applied to this database.`);
  }
};

const apply = (client: Client, { name, sql, sha256 }: MigrationFile): Promise<void> =>
  inTransaction(client, async () => {
    await client.query(sql);
    await client.query('INSERT INTO migration.applied (name, sha256) VALUES ($1, $2)', [name, sha256]);
  }).catch((error: unknown) => {
    throw new Error(`Migration ${name} failed: ${String(error)}`, { cause: error });
  });

const applyPending = async (client: Client, files: readonly MigrationFile[]): Promise<string[]> => {
  const applied = await appliedFiles(client, true);
  refuseRewrittenHistory(files, applied);
  const pending = files.filter(({ name }) => !applied.has(name));
  for (const file of pending) await apply(client, file);
  return pending.map(({ name }) => name);
};

const connected = async <Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'heed migrate',
  });
  client.on('error', () => undefined); // reported by the statement that was running
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw explain(error, url);
  } finally {
    await client.end().catch(() => undefined); // ends the session and with it the lock
  }
};

/** Brings the database of `url` up to date and returns the names of the files it applied. Safe to run twice at once. */
export const migrate = (url: string, files: readonly MigrationFile[] = migrationFiles()): Promise<string[]> =>
  connected(url, async (client) => {
    await ensureRoles(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return applyPending(client, files);
  });

/** Refuses a login that could rewrite what it serves: for where the commands have another. */
export const assertServing = (url: string): Promise<void> => connected(url, assertServingLogin);

/** Refuses a database that is not up to date, without changing it: for where migrating is somebody else's step. */
export const assertMigrated = (url: string): Promise<void> =>
  connected(url, async (client) => {
    const applied = await appliedFiles(client, false);
    refuseRewrittenHistory(migrationFiles(), applied);
    const pending = migrationFiles().filter(({ name }) => !applied.has(name)).length;
    if (pending > 0)
      throw new OperatorError(`The database lacks ${pending} migrations: run the command "prepare" first.`);
  });
