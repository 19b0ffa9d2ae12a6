import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../test-database';
import { ASSERTIONS, KEYS_WITHOUT_TENANT, offenders } from './assertions';

// What the catalogue of PostgreSQL says of every table, role, policy, view, function and key: a new one that does not fit fails.
describe('the catalogue of the database', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
  }, 180_000);
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each(Object.keys(ASSERTIONS))('%s', async (assertion) => {
    expect(await offenders(client, assertion)).toEqual([]);
  });

  it('has every key that is listed with a reason', async () => {
    const { rows } = await client.query<{ name: string }>('SELECT relname AS name FROM pg_class WHERE relkind = $1', [
      'i',
    ]);
    const there = new Set(rows.map(({ name }) => name));
    expect(Object.keys(KEYS_WITHOUT_TENANT).filter((name) => !there.has(name))).toEqual([]);
  });
});
