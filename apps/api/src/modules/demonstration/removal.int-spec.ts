import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { onDatabase } from '../../commands/operator.module';
import { SEEDS, seedDatabase } from '../../commands/databases/seed.command';
import { readEnv } from '../../config/env';
import { Transactions } from '../../database/transactions';
import { PLATFORM_CHAIN } from '../audit/audit-entry';
import { CheckpointSigner } from '../audit/checkpoints/checkpoint-signer';
import { TrailVerification } from '../audit/verification/trail-verification';
import { StandingWriter } from '../progress/standing-writer.event';
import { sha256 } from '../cataloguing/stable-id';
import { DemonstrationLoader } from './demonstration-loader';
import { DemonstrationRemover } from './demonstration-remover';

jest.setTimeout(120_000); // rebuilds and loads touch whole tables

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase('seeded');
  folder = mkdtempSync(join(tmpdir(), 'heed-test-files-'));
}, 180_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

const environment = (settings: Record<string, string> = {}) =>
  readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', HEED_DATA: folder, ...settings });
const ON = { HEED_DEMONSTRATION: 'on' };
const operator = <Result>(work: (services: INestApplicationContext) => Promise<Result>, settings = {}) =>
  onDatabase(environment(settings), database.url, work);

const rows = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  const { rows: found }: { rows: Row[] } = await client.query(sql, [...parameters]).finally(() => client.end());
  return found;
};

const IN_THE_WORLD: Readonly<Record<string, string>> = {
  'catalogue.country': 'NOT t.demonstration',
  'catalogue.bearer': 'NOT t.demonstration',
  'catalogue.commitment': 'NOT t.demonstration',
  'catalogue.commitment_ask':
    'EXISTS (SELECT FROM catalogue.commitment c WHERE c.id = t.commitment_id AND NOT c.demonstration)',
  'people.organisation': 'NOT t.demonstration',
  'people.user_account': 'NOT t.demonstration',
  'published.published_update': 'NOT t.demonstration',
  'progress.progress_tally': "t.country_iso3 !~ '^QM[A-F]$' AND t.n > 0",
  'progress.commitment_standing':
    'EXISTS (SELECT FROM catalogue.commitment c WHERE c.id = t.commitment_id AND NOT c.demonstration)',
  'progress.standing_change':
    'EXISTS (SELECT FROM catalogue.commitment c WHERE c.id = t.commitment_id AND NOT c.demonstration)',
};
const INVENTED = [
  'people.credential',
  'people.membership',
  'people.post',
  'people.session',
  'people.state_publisher',
  'people.country_of_work',
  'platform.idempotency_key',
  'platform.outbox',
  'published.assessment',
  'published.publication_event',
  'published.published_ask_status',
  'published.published_evidence',
  'working.assignment',
  'working.comment',
  'working.custody_event',
  'working.evidence',
  'working.status_update',
  'working.update_ask_status',
];

/** The rows of every table that speak of the world; of a table that is not named, all of them. */
const world = async (): Promise<Record<string, string>> => {
  const tables = await rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('catalogue', 'people', 'working', 'published', 'progress') ORDER BY 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !INVENTED.includes(table.name))) {
    const [row] = await rows<{ print: string }>(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS print
       FROM ${name} t WHERE ${IN_THE_WORLD[name] ?? 'true'}`,
    );
    prints[name] = row?.print ?? '';
  }
  return prints;
};

const left = async (): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const name of [...INVENTED, ...Object.keys(IN_THE_WORLD)]) {
    const invented =
      IN_THE_WORLD[name] === undefined
        ? 'true'
        : `NOT (${IN_THE_WORLD[name]})${name === 'progress.progress_tally' ? ' AND t.n > 0' : ''}`;
    const [row] = await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${name} t WHERE ${invented}`);
    if (row && row.n > 0) counts[name] = row.n;
  }
  return counts;
};

const REAL_ACCOUNT = `
  WITH organisation AS (
    INSERT INTO people.organisation (id, slug, kind, names, country_iso3)
    VALUES (gen_random_uuid(), 'aus-nmirf', 'nmirf', '{"en": "A mechanism"}', 'AUS') RETURNING id)
  INSERT INTO published.published_update (id, commitment_id, organisation_id, organisation_kind, country_iso3, voice, status,
    period_start, period_end, narrative, measures, obstacles, next_steps, status_reason, published_by, demonstration)
  SELECT gen_random_uuid(), c.id, o.id, 'nmirf', 'AUS', 'bearer', 'planned', '2026-01-01', '2026-06-30', 'Said.', '{}', '', '', '',
    o.id, false
  FROM organisation o, (SELECT id FROM catalogue.commitment
    WHERE country_iso3 = 'AUS' AND bearer_kind = 'state' AND applicability = 'applies' ORDER BY sort_key LIMIT 1) c`;

/** A real State has spoken: what it said has to outlive every demonstration. */
const aRealAccount = async (): Promise<void> => {
  await asOwner((services) => services.get(Transactions).query(REAL_ACCOUNT));
  await rebuild();
};
const asOwner = <Result>(work: (services: INestApplicationContext) => Promise<Result>): Promise<Result> =>
  operator((services) => services.get(Transactions).run({ role: 'heed_owner' }, () => work(services)));
const rebuild = (): Promise<void> => asOwner((services) => services.get(StandingWriter).rebuild());
const filesStored = (): string[] =>
  readdirSync(join(folder, 'evidence'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, 'evidence', name)).isFile(),
  );

test('removal takes everything invented and nothing else', async () => {
  await aRealAccount();
  const before = await world();
  expect(Object.keys(await left()).length).toBeGreaterThan(20);
  await operator((services) => services.get(DemonstrationRemover).remove());
  expect(await left()).toEqual({});
  expect(await world()).toEqual(before);
});

test('the read models are those of a rebuild', async () => {
  const before = await world();
  await rebuild();
  expect(await world()).toEqual(before);
});

test('removing again finds nothing', async () => {
  expect(await operator((services) => services.get(DemonstrationRemover).remove())).toEqual({});
});

test('it stays away until it is asked for', async () => {
  const wanted = (settings = {}) => operator((services) => services.get(DemonstrationLoader).wanted(), settings);
  expect([await wanted(), await wanted(ON), await wanted({ NODE_ENV: 'production' })]).toEqual([false, true, false]);
});

test('asked for, it comes back with its files, and the world is as it was', async () => {
  const before = await world();
  await seedDatabase(environment(ON), database.url);
  expect(await world()).toEqual(before);
  const files = await rows<{ storage_key: string; sha256: string; bytes: string }>(
    `SELECT storage_key, sha256, bytes FROM published.published_evidence WHERE kind = 'file' ORDER BY storage_key`,
  );
  const stored = files.map(({ storage_key: key }) => readFileSync(join(folder, 'evidence', key)));
  expect(stored.map((bytes) => [sha256(bytes), String(bytes.length)])).toEqual(
    files.map(({ sha256: hash, bytes }) => [hash, bytes]),
  );
  expect(filesStored().length).toBe(files.length);
});

const altered = (name: string, change: (text: string) => string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'heed-test-files-'));
  cpSync(join(SEEDS, 'demonstration'), join(copy, 'demonstration'), { recursive: true });
  const path = join(copy, 'demonstration', `${name}.json`);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return copy;
};
const load = (from: string) => operator((services) => services.get(DemonstrationLoader).load({ folder: from }), ON);

test.each([
  [
    'an account of a real State',
    'updates',
    (text: string) => text.replace('"country": "QMB"', '"country": "AUS"'),
    /AUS, which is no invented State/,
  ],
  [
    'a real organisation',
    'organisations',
    (text: string) => text.replace('"country": "QMB"', '"country": "AUS"'),
    /AUS, which is no invented State/,
  ],
  [
    'a status that there is not',
    'updates',
    (text: string) => text.replace('"status": "planned"', '"status": "done"'),
    /updates\.json/,
  ],
  [
    'an unknown recommendation',
    'assessments',
    (text: string) => text.replace(/"recommendation": "/, '"recommendation": "no-'),
    /is no commitment/,
  ],
])('%s is refused, and everything stays as it was', async (_what, name, change, reason) => {
  const [before, files] = [await left(), filesStored()];
  const copy = altered(name, change);
  await expect(load(copy)).rejects.toThrow(reason);
  rmSync(copy, { recursive: true });
  expect(await left()).toEqual(before);
  expect(filesStored()).toEqual(files);
});

test('another version takes the place of the former one, files included', async () => {
  const copy = altered('updates', (text) => text.replace('"narrative": "', '"narrative": "Told anew. '));
  const before = [await left(), await world(), filesStored().length];
  expect((await load(copy)).skipped).toBe(false);
  rmSync(copy, { recursive: true });
  expect([await left(), await world(), filesStored().length]).toEqual(before);
  expect(await rows(`SELECT FROM published.published_update WHERE narrative LIKE 'Told anew.%'`)).toHaveLength(1);
});

test('files go with the demonstration; the platform’s chain tells of each load and removal and holds', async () => {
  await operator((services) => services.get(DemonstrationRemover).remove());
  expect(filesStored()).toEqual([]);
  const entries = await rows<{ action: string }>(
    'SELECT action FROM platform.audit_entry WHERE chain_id = $1 ORDER BY seq',
    [PLATFORM_CHAIN],
  );
  expect(entries.map(({ action }) => action.replace('demonstration.', ''))).toEqual([
    'loaded',
    'removed',
    'removed',
    'loaded',
    'loaded',
    'removed',
  ]);
  const verify = (services: INestApplicationContext) =>
    services.get(TrailVerification).run({ key: services.get(CheckpointSigner).publicKey, kept: [] });
  expect(await operator(verify)).toMatchObject({ faults: [] });
});
