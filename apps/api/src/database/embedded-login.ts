import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { APPLICATION_ROLES, createRoles, SERVING_ROLES } from './roles';

export const LOGIN = 'heed_login';

/** Of the serving process; it owns nothing. */
export const SERVING_LOGIN = 'heed_server';
/** Does not tell the one that it is made from. */
export const servingPassword = (password: string): string =>
  createHash('sha256').update(`${SERVING_LOGIN}:${password}`).digest('hex');

const createLogin = async (admin: Client, name: string, password: string, roles: readonly string[]): Promise<void> => {
  const existing = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (existing.rowCount) return;
  await admin.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER NOINHERIT PASSWORD ${admin.escapeLiteral(password)}`);
  await admin.query(`GRANT ${roles.join(', ')} TO ${name} WITH INHERIT FALSE, SET TRUE`);
};

/** The logins of an embedded server: no rights of their own, members of group roles, each takes one on at a time. */
export const createLogins = async (adminUrl: string, password: string): Promise<void> => {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const existing = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [SERVING_LOGIN]);
    if (existing.rowCount) return;
    await createRoles(admin);
    const created = await admin.query("SELECT FROM pg_database WHERE datname = 'heed'");
    if (!created.rowCount) await admin.query('CREATE DATABASE heed');
    await admin.query('GRANT CREATE ON DATABASE heed TO heed_owner');
    await admin.query('BEGIN'); // the logins are made last and whole: their presence says that all is done
    await createLogin(admin, LOGIN, password, APPLICATION_ROLES);
    await createLogin(admin, SERVING_LOGIN, servingPassword(password), SERVING_ROLES);
    await admin.query('COMMIT');
  } finally {
    await admin.end();
  }
};
