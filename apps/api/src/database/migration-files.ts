import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The same folder from src and from dist. */
export const MIGRATIONS = join(__dirname, '..', '..', 'migrations');

export type MigrationFile = { name: string; sql: string; sha256: string };

export const migrationFiles = (folder = MIGRATIONS): MigrationFile[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
