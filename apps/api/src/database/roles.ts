import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { MIGRATIONS } from './migration-files';
import { OperatorError } from './operator-error';

/** Group roles, one per audience; see migrations/roles.sql. */
export const APPLICATION_ROLES = [
  'heed_owner',
  'heed_portal',
  'heed_state',
  'heed_independent',
  'heed_secretariat',
  'heed_cataloguer',
  'heed_admin',
  'heed_identity',
  'heed_worker',
  'heed_backup',
] as const;
/** Owns the data, or reads all of it: for commands alone. */
const COMMAND_ROLES: readonly string[] = ['heed_owner', 'heed_backup'];
/** What the serving process takes on. */
export const SERVING_ROLES = APPLICATION_ROLES.filter((role) => !COMMAND_ROLES.includes(role));
export type ApplicationRole = (typeof APPLICATION_ROLES)[number];

// Once per cluster, and several databases may be prepared at the same time.
const ROLES_LOCK = 4_200_001;

export const createRoles = async (client: Client): Promise<void> => {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [ROLES_LOCK]);
    await client.query(readFileSync(join(MIGRATIONS, 'roles.sql'), 'utf8'));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
};

// From PostgreSQL 16 a membership says separately whether it may be taken on.
const MISSING = `
  SELECT name FROM unnest($1::text[]) AS name
  WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
     OR NOT pg_has_role(current_user, (SELECT oid FROM pg_roles WHERE rolname = name),
                        CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)`;

const missingRoles = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(MISSING, [[...APPLICATION_ROLES]]);
  return rows.map(({ name }) => name);
};

const mayCreateSchemas = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT has_database_privilege('heed_owner', current_database(), 'CREATE') AS may",
  );
  return rows[0]?.may === true;
};

const becomeMember = async (client: Client, roles: readonly string[]): Promise<void> => {
  const { rows } = await client.query<{ version: string; login: string }>(
    "SELECT current_setting('server_version_num') AS version, quote_ident(current_user) AS login",
  );
  const [server] = rows;
  if (!server) return;
  const options = Number(server.version) >= 160_000 ? 'WITH INHERIT FALSE, SET TRUE' : '';
  await client.query(`GRANT ${roles.join(', ')} TO ${server.login} ${options}`);
};

/** Makes the group roles exist and the login a member of each, or says in one sentence why it cannot. */
export const ensureRoles = async (client: Client): Promise<void> => {
  try {
    if ((await missingRoles(client)).length > 0) {
      await createRoles(client);
      const stillMissing = await missingRoles(client);
      if (stillMissing.length > 0) await becomeMember(client, stillMissing);
    }
    if (!(await mayCreateSchemas(client))) {
      await client.query(
        "DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO heed_owner', current_database()); END $$",
      );
    }
  } catch (error) {
    throw new OperatorError(
      'The login in DATABASE_URL may not create the roles that Heed needs: let an administrator run apps/api/migrations/roles.sql, grant them to the login, and grant heed_owner CREATE on the database.',
      { cause: error },
    );
  }
};

/** @throws OperatorError where the login could rewrite what it serves: whoever got into the process could then too. */
export const assertServingLogin = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT rolname AS name FROM pg_roles WHERE rolname = ANY ($1) AND pg_has_role(current_user, oid, 'MEMBER') ORDER BY 1",
    [COMMAND_ROLES],
  );
  if (rows.length === 0) return;
  throw new OperatorError(
    `The login in DATABASE_URL may become ${rows.map(({ name }) => name).join(' and ')}: serve with another one that is a member of ${SERVING_ROLES.join(', ')} alone, and keep this one for the commands.`,
  );
};
