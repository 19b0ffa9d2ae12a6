import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/test-database';
import { assertMigrated, assertServing } from './migrate';
import { APPLICATION_ROLES, SERVING_ROLES } from './roles';

const DEPLOYMENT = join(__dirname, '..', '..', '..', '..', 'deploy');
const first = readFileSync(join(DEPLOYMENT, 'postgres-init.sh'), 'utf8');

/** The statements whose rows psql runs in turn. */
const grants = [...first.matchAll(/^(SELECT [^;]*?)\n\\gexec$/gm)].map(([, sql = '']) => sql);

describe('The first start of a database in a container', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
  }, 180_000);
  afterAll(() => database.drop());

  it.each([
    ['heed_login', 'every role that the application takes on', APPLICATION_ROLES],
    ['heed_server', 'those that own nothing and do not read all', SERVING_ROLES],
  ])('makes %s a member of %s, and of nothing else', async (login, _which, roles) => {
    const statements = grants.filter((sql) => sql.includes(login));
    expect(statements).toHaveLength(1);
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    const { rows } = await client.query<{ format: string }>(statements[0] ?? '').finally(() => client.end());
    expect(rows.map(({ format }) => format)).toEqual(
      [...roles].sort().map((role) => `GRANT ${role} TO ${login} WITH INHERIT FALSE, SET TRUE`),
    );
  });

  it('serves with a login that cannot become the owner, and refuses one that can', async () => {
    await expect(assertServing(database.url)).rejects.toThrow(/may become heed_backup and heed_owner/);
    await assertServing(database.servingUrl);
    await assertMigrated(database.servingUrl);
    const client = new Client({ connectionString: database.servingUrl });
    await client.connect();
    try {
      for (const role of ['heed_owner', 'heed_backup'])
        await expect(client.query(`SET ROLE ${role}`)).rejects.toThrow('permission denied');
      await client.query('SET ROLE heed_worker');
    } finally {
      await client.end();
    }
  });

  it('reads the same roles.sql as every other way to install', () => {
    const compose = readFileSync(join(DEPLOYMENT, '..', 'docker-compose.yml'), 'utf8');
    expect(compose).toContain('./apps/api/migrations/roles.sql:/heed/roles.sql:ro');
    expect(compose).toContain('./deploy/postgres-init.sh:/docker-entrypoint-initdb.d/10-heed.sh:ro');
    expect(first).toContain('--file=/heed/roles.sql');
  });
});
