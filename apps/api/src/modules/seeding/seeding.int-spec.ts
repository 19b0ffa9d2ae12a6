import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fanOut, totals, type AddressedText, type Bearer } from '@heed/domain';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { onDatabase } from '../../commands/operator.module';
import { SEEDS } from '../../commands/databases/seed.command';
import { readEnv } from '../../config/env';
import { readReference } from './reference-folder';
import { type LoadStep, SeedLoader } from './seed-loader';
import { SeedRefused } from './seed-refused';
import { worldOf } from './seed-world';
import { TotalsReadModel } from './totals.read-model';

type Entry = AddressedText & { ref: string; actionable: boolean; themes: string[]; kind: string };
type Annotations = {
  document: {
    key: string;
    adoptedOn: { date: string | null };
    sessions: {
      number: number;
      roman: string | null;
      endsOn: string | null;
      parts?: { endsOn: string; reproduced: boolean }[];
    }[];
  };
  paragraphs: Entry[];
};

const TABLES = [
  'country',
  'mechanism',
  'theme',
  'bearer',
  'document',
  'document_session',
  'paragraph',
  'correction',
  'paragraph_theme',
  'recommendation',
  'recommendation_source',
  'ask',
  'addressee',
  'position',
  'cluster',
  'cluster_member',
  'false_friend',
  'follow_up',
  'commitment',
  'commitment_ask',
];
const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });

describe('the seeds', () => {
  let database: TestDatabase;
  let folder: string;
  let first: LoadStep[];

  const load = (force = false): Promise<LoadStep[]> =>
    onDatabase(env, database.url, (services) => services.get(SeedLoader).load({ folder, demonstration: true, force }));

  const rows = async <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    await client.query('SET ROLE heed_owner');
    const answer: { rows: Row[] } = await client.query(sql, parameters).finally(() => client.end());
    return answer.rows;
  };

  /** Every row with the transaction that wrote it: equal only where nothing was written. */
  const written = (): Promise<unknown[]> =>
    rows(
      TABLES.map(
        (table) =>
          `SELECT '${table}' AS name, count(*)::int AS n, md5(string_agg(t.xmin::text || t::text, '' ORDER BY t::text)) AS sum FROM catalogue.${table} t`,
      ).join(' UNION ALL ') + ' ORDER BY name',
    );

  const annotationsOf = (key: string): Annotations => {
    const parsed: Annotations = JSON.parse(readFileSync(join(folder, 'annotations', `${key}.json`), 'utf8'));
    return parsed;
  };

  const change = (key: string, ref: string, edit: (entry: Entry) => void): void => {
    const annotations = annotationsOf(key);
    const entry = annotations.paragraphs.find((paragraph) => paragraph.ref === ref);
    if (!entry) throw new Error(`${key} has no ${ref}`);
    edit(entry);
    writeFileSync(join(folder, 'annotations', `${key}.json`), JSON.stringify(annotations));
  };

  const restore = (): void => cpSync(SEEDS, folder, { recursive: true });
  const changesOf = (steps: readonly LoadStep[]): Record<string, number> =>
    Object.assign({}, ...steps.map(({ changes }) => changes));

  beforeAll(async () => {
    database = await createTestDatabase('empty');
    folder = mkdtempSync(join(tmpdir(), 'heed-test-seeds-'));
    restore();
    first = await load();
  }, 180_000);

  afterEach(restore);

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  it('load whole: 411 paragraphs, 213 recommendations, one ask even for a single ask', async () => {
    expect(first.every(({ skipped }) => !skipped)).toBe(true);
    const [counts] = await rows(
      `SELECT (SELECT count(*)::int FROM catalogue.paragraph) AS paragraphs, (SELECT count(*)::int FROM catalogue.recommendation) AS recommendations,
         (SELECT count(*)::int FROM catalogue.ask) AS asks,
         (SELECT count(*)::int FROM catalogue.recommendation r WHERE NOT EXISTS (SELECT FROM catalogue.ask a WHERE a.recommendation_id = r.id)) AS without`,
    );
    // 273 asks, and one more in the text whose second clause the reviewers set apart from its ask
    expect(counts).toEqual({ paragraphs: 411, recommendations: 213, asks: 274, without: 0 });
  });

  it('load twice without writing a row, also where every row is looked at', async () => {
    const before = await written();
    expect((await load()).every(({ skipped }) => skipped)).toBe(true);
    expect(changesOf(await load(true))).toEqual({});
    expect(await written()).toEqual(before);
  }, 180_000);

  it('update only what a changed annotation names', async () => {
    const ids = 'SELECT array_agg(id ORDER BY id) AS ids FROM catalogue.commitment';
    const before = await rows(ids);
    change('unga-68-179', 'OP1', (entry) => entry.themes.push('remittances'));
    const steps = await load();
    expect(steps.filter(({ skipped }) => !skipped).map(({ name }) => name)).toEqual(['unga-68-179', 'progress']);
    expect(changesOf(steps)).toEqual({ 'catalogue.document': 1, 'catalogue.paragraph_theme': 1 });
    expect(await rows(ids)).toEqual(before);
    restore();
    expect(changesOf(await load())).toEqual({ 'catalogue.document': 1, 'catalogue.paragraph_theme': 1 });
  }, 180_000);

  it('follow an addressee that is added and taken away, and keep what was spoken of', async () => {
    change('unga-68-179', 'OP1', (entry) =>
      Object.assign(entry, { addressees: [...entry.addressees, { group: 'Parliaments' }] }),
    );
    const added = changesOf(await load())['catalogue.commitment'];
    expect(added).toBe(201);
    const [spoken] = await rows<{ id: string }>(
      `SELECT c.id FROM catalogue.commitment c JOIN catalogue.recommendation r ON r.id = c.recommendation_id
       WHERE r.key = 'unga-68-179/OP1' AND c.bearer_kind = 'parliament' AND c.country_iso3 = 'QMA'`,
    );
    await rows(
      `WITH parliament AS (
         INSERT INTO people.organisation (id, slug, kind, names, country_iso3, demonstration)
         VALUES (gen_random_uuid(), 'test-parliament', 'parliament', '{"en": "Parliament"}', 'QMA', true) RETURNING id)
       INSERT INTO published.published_update (id, commitment_id, organisation_id, organisation_kind, country_iso3, voice, status, period_start,
         period_end, narrative, measures, obstacles, next_steps, status_reason, published_by, demonstration)
       SELECT gen_random_uuid(), $1, id, 'parliament', 'QMA', 'bearer', 'planned', '2026-01-01', '2026-06-30', '', '{}', '', '', '', id, true FROM parliament`,
      [spoken?.id],
    );
    restore();
    expect(changesOf(await load())['catalogue.commitment']).toBe(200);
    const left = await rows(
      `SELECT c.id FROM catalogue.commitment c JOIN catalogue.recommendation r ON r.id = c.recommendation_id
       WHERE r.key = 'unga-68-179/OP1' AND c.bearer_kind = 'parliament'`,
    );
    expect(left).toEqual([{ id: spoken?.id }]);
  }, 180_000);

  it('refuse a broken annotation file whole, naming file, reference and field', async () => {
    const before = await written();
    change('igwg-7-report', '99', (entry) => Object.assign(entry, { kind: 'poem' }));
    change('ipu-118-migrants', 'OP1', (entry) => entry.themes.push('health'));
    const refused = await load().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SeedRefused);
    expect(refused).toHaveProperty('problems', [
      expect.objectContaining({ file: 'igwg-7-report.json', ref: '99', field: 'kind' }),
    ]);
    restore();
    expect(await written()).toEqual(before);
  }, 60_000);

  it('count as many commitments as the annotations give rise to by themselves', async () => {
    const world = worldOf(readReference(folder).files, true);
    const bearers: Bearer[] = [];
    for (const file of readdirSync(join(folder, 'annotations')).filter((name) => name !== 'clusters.json')) {
      const { document, paragraphs } = annotationsOf(file.replace('.json', ''));
      for (const paragraph of paragraphs.filter(({ actionable }) => actionable)) {
        const session = document.sessions.find(({ roman }) => roman !== null && paragraph.ref.startsWith(`${roman}.`));
        const held =
          document.sessions.length > 1
            ? (session?.parts?.find(({ reproduced }) => reproduced)?.endsOn ?? session?.endsOn)
            : null;
        bearers.push(...fanOut({ ...paragraph, adoptedOn: held ?? document.adoptedOn.date ?? '' }, world));
      }
    }
    const expected = totals(bearers);
    const stored = await onDatabase(env, database.url, (services) => services.get(TotalsReadModel).totals());
    const spoken = 1; // the commitment that an earlier test kept
    for (const { demonstration, bearerKind, applicability, commitments } of stored) {
      const kept = demonstration && bearerKind === 'parliament' && applicability === 'unknown' ? spoken : 0;
      const counted = expected[demonstration ? 'demonstration' : 'world'][bearerKind][applicability];
      expect({ demonstration, bearerKind, applicability, commitments: commitments - kept }).toEqual({
        demonstration,
        bearerKind,
        applicability,
        commitments: counted,
      });
    }
    expect(stored.reduce((sum, { commitments }) => sum + commitments, 0)).toBe(bearers.length + spoken);
  });
});
