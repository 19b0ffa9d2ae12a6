import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importOptions } from './import-options';

const MAIN = join(__dirname, '..', '..', 'dist', 'main.js');
const TEXT = `The Human Rights Council,

1. Urges all States to keep the lamps of every harbour lit;

2. Decides to remain seized of the matter.
`;

describe('heed import --dry-run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heed-test-import-'));
  const file = join(folder, 'lamps.txt');
  beforeAll(() => writeFileSync(file, TEXT));
  afterAll(() => rmSync(folder, { recursive: true }));

  // Without any environment: no database, no data folder, no settings.
  const heed = (...given: string[]) =>
    new Promise<{ code: number; out: string; error: string }>((resolve) => {
      const options = { cwd: folder, env: {}, maxBuffer: 2 ** 26 };
      const child = execFile(process.execPath, [MAIN, 'import', ...given], options, (_error, out, error) =>
        resolve({ code: child.exitCode ?? -1, out, error }),
      );
    });

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
    ['an option that does not exist', [file, '--colour'], '--colour'],
  ])('refuses %s', (_what, given, sentence) => {
    expect(() => importOptions(given)).toThrow(sentence);
  });
});
