import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { buildTemplate } from './template';
import type { TemplateKind } from './template';

export type TestDatabase = {
  /** As the product's commands see it: the login without rights of its own. */
  url: string;
  /** As the serving process sees it. */
  servingUrl: string;
  /** A superuser on the same database, for what a test has to look at from outside. */
  adminUrl: string;
  drop: () => Promise<void>;
};

const TEMPLATE_LOCK = 4_200_003;

const fromSetUp = (name: 'HEED_TEST_ADMIN_URL' | 'HEED_TEST_LOGIN_URL' | 'HEED_TEST_SERVING_URL'): string => {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: run this file in the project "api"`);
  return url;
};

const at = (url: string, database: string): string => {
  if (!database.includes('test')) throw new Error(`refused: the database name ${database} does not contain "test"`);
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
};

const asAdmin = async <Result>(work: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client({ connectionString: fromSetUp('HEED_TEST_ADMIN_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

// The first file that needs a template builds it, with the sources Jest maps; the others wait on the lock.
const template = async (client: Client, kind: TemplateKind): Promise<string> => {
  const name = `heed_test_template_${kind}`;
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
    if (rowCount) return name;
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
    const basis = kind === 'seeded' ? `TEMPLATE ${await template(client, 'empty')} STRATEGY wal_log` : '';
    await client.query(`CREATE DATABASE ${name} ${basis}`);
    await client.query(`GRANT CREATE ON DATABASE ${name} TO heed_owner`);
    await buildTemplate(kind, at(fromSetUp('HEED_TEST_LOGIN_URL'), name), at(fromSetUp('HEED_TEST_ADMIN_URL'), name));
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
    return name;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
};

/** A database of this test file's own: `empty` is migrated, `seeded` holds the seeds and the demonstration as well. */
export const createTestDatabase = async (kind: TemplateKind = 'seeded'): Promise<TestDatabase> => {
  const name = `heed_test_${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(4).toString('hex')}`;
  await asAdmin(async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${await template(client, kind)} STRATEGY wal_log`);
    await client.query(`GRANT CREATE ON DATABASE ${name} TO heed_owner`);
  });
  return {
    url: at(fromSetUp('HEED_TEST_LOGIN_URL'), name),
    servingUrl: at(fromSetUp('HEED_TEST_SERVING_URL'), name),
    adminUrl: at(fromSetUp('HEED_TEST_ADMIN_URL'), name),
    drop: () =>
      asAdmin(async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      }),
  };
};
