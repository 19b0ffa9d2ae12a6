import { readFileSync, writeFileSync, mkdtempSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '../../test/test-database';
import type { TestDatabase } from '../../test/test-database';
import { MIGRATIONS, migrationFiles } from './migration-files';
import { assertMigrated, migrate } from './migrate';
import { OperatorError } from './operator-error';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
  }, 120_000);
  afterAll(() => database.drop());

  it('are applied once', async () => {
    expect(await migrate(database.url)).toEqual([]);
  });

  it('are demanded, and not made, where migrating is a step of its own', async () => {
    await assertMigrated(database.url);
    const bare = Object.assign(new URL(database.url), { pathname: '/heed' }).href; // of the test server, never migrated
    await expect(assertMigrated(bare)).rejects.toThrow(/^The database lacks \d+ migrations/);
  });

  it('may be started by several processes at once', async () => {
    const more = [...migrationFiles(), { name: '9000-probe.sql', sql: 'CREATE TABLE migration.probe ()', sha256: 'x' }];
    const applied = await Promise.all([migrate(database.url, more), migrate(database.url, more)]);
    expect(applied.flat()).toEqual(['9000-probe.sql']);
    await expect(migrate(database.url)).rejects.toThrow('9000-probe.sql, which this version of Heed does not know');
  });

  it('refuse a file that was changed after it had been applied', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heed-migrations-'));
    cpSync(MIGRATIONS, folder, { recursive: true });
    const first = join(folder, '0001-catalogue.sql');
    writeFileSync(first, `${readFileSync(first, 'utf8')}-- an afterthought\n`);
    await expect(migrate(database.url, migrationFiles(folder))).rejects.toThrow(
      new OperatorError('Migration 0001-catalogue.sql was changed after it had been applied to this database.'),
    );
  });

  it('leave nothing behind when they fail', async () => {
    const other = await createTestDatabase('empty');
    const broken = { name: '9001-broken.sql', sql: 'CREATE TABLE migration.half (); SELECT 1 / 0', sha256: 'y' };
    await expect(migrate(other.url, [...migrationFiles(), broken])).rejects.toThrow('9001-broken.sql failed');
    expect(await migrate(other.url)).toEqual([]);
    await other.drop();
  });

  it('say in one sentence that a database is unreachable or a password wrong', async () => {
    await expect(migrate('postgres://x:y@127.0.0.1:9/heed')).rejects.toThrow(
      /^The database heed at 127.0.0.1:9 does not answer/,
    );
    const wrong = Object.assign(new URL(database.url), { password: 'wrong' }).href;
    await expect(migrate(wrong)).rejects.toThrow('refused the user name or password');
  });
});
