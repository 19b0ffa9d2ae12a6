import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { importOptions } from './import-options';

const MAIN = join(__dirname, '..', '..', '..', 'dist', 'main.js');
const TEXT = `The Human Rights Council,

1. Urges all States to keep the lamps of every harbour lit;

2. Decides to remain seized of the matter.
`;

const folder = mkdtempSync(join(tmpdir(), 'heed-test-import-'));
const file = join(folder, 'lamps.txt');
beforeAll(() => writeFileSync(file, TEXT));
afterAll(() => rmSync(folder, { recursive: true }));

const heedIn = (env: Record<string, string>, given: readonly string[]) =>
  new Promise<{ code: number; out: string; error: string }>((resolve) => {
    const options = { cwd: folder, env, maxBuffer: 2 ** 26 };
    const child = execFile(process.execPath, [MAIN, 'import', ...given], options, (_error, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    );
  });

describe('heed import --dry-run', () => {
  // Without any environment: no database, no data folder, no settings.
  const heed = (...given: string[]) => heedIn({}, given);

  it('prints one JSON value with everything that was read, and writes nothing', async () => {
    const { code, out } = await heed(file, '--dry-run', '--json', '--family', 'numbered-resolution');
    expect(code).toBe(0);
    const value: Record<string, unknown> = JSON.parse(out);
    expect(value).toMatchObject({ file: 'lamps.txt', format: 'text', failure: null, findings: [], rows: [] });
    expect(value['paragraphs']).toMatchObject([
      { text: 'Urges all States to keep the lamps of every harbour lit;', actionable: true, deadline: null },
      { text: 'Decides to remain seized of the matter.', actionable: false },
    ]);
    expect(value['asks']).toMatchObject([{ n: 1 }]);
    expect(value['outside']).toEqual([{ number: 1, page: null, text: 'The Human Rights Council,' }]);
  });

  it('prints a list for several files', async () => {
    const { out } = await heed(file, file, '--dry-run', '--json');
    expect(JSON.parse(out)).toHaveLength(2);
  });

  it('says in one sentence what is wrong', async () => {
    const { code, out, error } = await heed('nothing.txt', '--dry-run');
    expect([code, out, error]).toEqual([1, '', '\nThere is no file nothing.txt.\n']);
  });

  it.each([
    ['no file', [], 'Name a file'],
    ['a folder without tables', [folder, '--dry-run'], 'holds no .csv file'],
    ['a family that does not exist', [file, '--family', 'poem'], 'There is no family "poem"'],
    ['a country that is no code', [file, '--country', 'Chile'], 'no alpha-3 code'],
    ['a date that is none', [file, '--adopted', 'May'], 'is no date'],
    ['a run that is none', ['--undo', 'the last'], 'is no import'],
    ['a file beside a run', [file, '--undo', randomUUID()], 'Take back, or import'],
    ['an option that does not exist', [file, '--colour'], '--colour'],
  ])('refuses %s', (_what, given, sentence) => {
    expect(() => importOptions(given)).toThrow(sentence);
  });
});

const SPOKEN = `INSERT INTO published.published_update (id, commitment_id, organisation_id, organisation_kind, country_iso3, voice, status,
    period_start, period_end, narrative, measures, obstacles, next_steps, status_reason, published_by, demonstration)
  SELECT gen_random_uuid(), c.id, u.organisation_id, u.organisation_kind, 'QMA', 'bearer', 'planned', '2026-01-01', '2026-06-30', '', '{}', '', '',
    '', u.published_by, true
  FROM catalogue.commitment c JOIN catalogue.recommendation r ON r.id = c.recommendation_id
    JOIN catalogue.document d ON d.id = r.document_id, published.published_update u
  WHERE d.source_file = 'lamps.txt' AND c.country_iso3 = 'QMA' AND c.bearer_kind = 'state' AND u.country_iso3 = 'QMA' AND u.voice = 'bearer' LIMIT 1`;

describe('heed import --undo', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('seeded');
  }, 180_000); // the first file of a run builds the template
  afterAll(() => database.drop());

  const heed = (...given: string[]) =>
    heedIn({ NODE_ENV: 'test', DATABASE_URL: database.url, HEED_DATA: join(folder, 'files') }, given);
  const rows = async <Row>(sql: string): Promise<Row[]> => {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    await client.query('SET session_replication_role = replica'); // what somebody wrote is put there, not published
    const answer: { rows: Row[] } = await client.query(sql).finally(() => client.end());
    return answer.rows;
  };
  const figures = () =>
    rows(
      'SELECT country_iso3, bearer_kind, facet, facet_value, measure, n FROM progress.progress_tally WHERE n > 0 ORDER BY 1, 2, 3, 4, 5',
    );
  const lamps = () => rows("SELECT FROM catalogue.paragraph WHERE text LIKE '%the lamps of every harbour%'");
  const taken = async (): Promise<string> => {
    const { out } = await heed(file, '--family', 'numbered-resolution', '--adopted', '2024-05-01');
    return /import (\S+) \(taken back by/.exec(out)?.[1] ?? out;
  };

  it('takes back what the run that was printed has written, and nothing else', async () => {
    const before = await figures();
    const run = await taken();
    expect(await lamps()).toHaveLength(1);
    expect(await figures()).not.toEqual(before);
    expect(await heed('--undo', randomUUID())).toMatchObject({ code: 1, out: '' });
    const undone = await heed('--undo', run);
    expect([undone.code, undone.error, undone.out]).toEqual([0, '', '  1 documents removed, 0 as they were before\n']);
    expect(await lamps()).toHaveLength(0);
    expect(await figures()).toEqual(before);
    expect((await heed('--undo', run)).error).toContain('There is nothing to take back');
  }, 120_000);

  it('refuses once somebody has written about it', async () => {
    const run = await taken();
    await rows(SPOKEN);
    const { code, error } = await heed('--undo', run);
    expect([code, error]).toEqual([
      1,
      expect.stringContaining('Somebody has written about commitments of this import'),
    ]);
    expect(await lamps()).toHaveLength(1);
  }, 120_000);
});
