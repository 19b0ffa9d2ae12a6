import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../test-database';
import { attemptsOn, insertOf, installProbe, outcomesOf, rightsOf, type Attempt, type Rights } from './attempts';
import type { Asker } from './cast';
import { isOfTenants, loosen, tablesOf, type Table } from './catalogue-facts';
import { inOrder, samplesOf, type Row, type Sample } from './sample-rows';

/** What one role tried on one table, and what came of it. */
export interface Tried {
  readonly attempts: readonly Attempt[];
  readonly outcomes: readonly string[];
}

/**
 * A database in which every table holds rows of every organisation, and nothing but rights and policies refuses anything: the
 * second layer of authorization alone, with the API out of the picture.
 */
export class Probe {
  private readonly made = new Map<string, Sample[]>();
  private readonly rights = new Map<string, Rights>();

  private constructor(
    readonly client: Client,
    readonly tables: readonly Table[],
    private readonly database: TestDatabase,
  ) {}

  static async open(): Promise<Probe> {
    const database = await createTestDatabase('empty');
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    try {
      const probe = new Probe(client, inOrder(await tablesOf(client)), database);
      await loosen(client);
      await installProbe(client);
      for (const table of probe.tables) await probe.fill(table);
      await client.query('BEGIN');
      return probe;
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.database.drop();
  }

  /** Tables that hold what belongs to somebody. */
  get guarded(): Table[] {
    return this.tables.filter(isOfTenants);
  }

  rowsOf(table: string): number {
    return this.made.get(table)?.length ?? 0;
  }

  /** All that `asker` may try on `table`. */
  async try(table: Table, asker: Asker): Promise<Tried> {
    const attempts = attemptsOn(
      table,
      this.made.get(table.name) ?? [],
      this.made,
      asker,
      await this.rightsOf(table, asker.role),
    );
    return {
      attempts,
      outcomes: await outcomesOf(
        this.client,
        asker,
        attempts.map(({ sql }) => sql),
      ),
    };
  }

  /** Changes something, looks, and takes the change back. */
  async with<Result>(change: string, look: () => Promise<Result>): Promise<Result> {
    await this.client.query('SAVEPOINT changed');
    await this.client.query(change);
    const result = await look();
    await this.client.query('ROLLBACK TO SAVEPOINT changed; RELEASE SAVEPOINT changed');
    return result;
  }

  /** As they were before anything was changed. */
  async rightsOf(table: Table, role: string): Promise<Rights> {
    const key = `${table.name} ${role}`;
    const known = this.rights.get(key) ?? (await rightsOf(this.client, role, table));
    this.rights.set(key, known);
    return known;
  }

  private async fill(table: Table): Promise<void> {
    const kept: Sample[] = [];
    const key = table.key.map((column) => `${column}::text`).join(', ') || 'NULL';
    for (const sample of samplesOf(table, this.made)) {
      const insert = `${insertOf(table.name, sample.row)} ON CONFLICT DO NOTHING RETURNING ${key}`;
      const { rows } = await this.client.query<Row>(insert);
      // Numbers that the database gives are part of the key as well.
      if (rows[0]) kept.push({ ...sample, row: { ...sample.row, ...rows[0] } });
    }
    this.made.set(table.name, kept);
  }
}
