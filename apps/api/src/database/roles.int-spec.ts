import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/test-database';
import { APPLICATION_ROLES } from './roles';

const DEPLOYMENT = join(__dirname, '..', '..', '..', '..', 'deploy');
const first = readFileSync(join(DEPLOYMENT, 'postgres-init.sh'), 'utf8');

/** The statement whose rows psql runs in turn. */
const grants = /^(SELECT [^;]*?)\n\\gexec$/m.exec(first)?.[1] ?? '';

describe('The first start of a database in a container', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
  }, 180_000);
  afterAll(() => database.drop());

  it('makes the login a member of every role that the application takes on, and of nothing else', async () => {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    const { rows } = await client.query<{ format: string }>(grants).finally(() => client.end());
    expect(rows.map(({ format }) => format)).toEqual(
      [...APPLICATION_ROLES].sort().map((role) => `GRANT ${role} TO heed_login WITH INHERIT FALSE, SET TRUE`),
    );
  });

  it('reads the same roles.sql as every other way to install', () => {
    const compose = readFileSync(join(DEPLOYMENT, '..', 'docker-compose.yml'), 'utf8');
    expect(compose).toContain('./apps/api/migrations/roles.sql:/heed/roles.sql:ro');
    expect(compose).toContain('./deploy/postgres-init.sh:/docker-entrypoint-initdb.d/10-heed.sh:ro');
    expect(first).toContain('--file=/heed/roles.sql');
  });
});
