import { Client } from 'pg';
import { APPLICATION_ROLES, createRoles } from './roles';

export const LOGIN = 'heed_login';

/** The one login of an embedded server: no rights of its own, a member of every group role, takes one on at a time. */
export const createLogin = async (adminUrl: string, password: string): Promise<void> => {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const existing = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [LOGIN]);
    if (existing.rowCount) return;
    await createRoles(admin);
    const created = await admin.query("SELECT FROM pg_database WHERE datname = 'heed'");
    if (!created.rowCount) await admin.query('CREATE DATABASE heed');
    await admin.query('GRANT CREATE ON DATABASE heed TO heed_owner');
    await admin.query('BEGIN'); // the login is made last and whole: its presence says that all is done
    await admin.query(`CREATE ROLE ${LOGIN} LOGIN NOSUPERUSER NOINHERIT PASSWORD ${admin.escapeLiteral(password)}`);
    await admin.query(`GRANT ${APPLICATION_ROLES.join(', ')} TO ${LOGIN} WITH INHERIT FALSE, SET TRUE`);
    await admin.query('COMMIT');
  } finally {
    await admin.end();
  }
};
