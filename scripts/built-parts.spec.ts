import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const SCRIPTS = ['bench', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(folder, name)),
);

/** What a script takes from the built API, as it stands in the sources: `join(api, 'http', 'paging.js')`. */
const partsOf = (script: string): string[] =>
  [...readFileSync(join(ROOT, script), 'utf8').matchAll(/join\(api, ((?:'[\w.-]+',? ?)+)\)/g)].map(([, parts = '']) =>
    join('apps', 'api', 'src', ...[...parts.matchAll(/'([^']+)'/g)].map(([, part = '']) => part)),
  );

describe('What scripts take from the built API', () => {
  const taken = SCRIPTS.flatMap((script) => partsOf(script).map((part): [string, string] => [script, part]));

  it.each(taken)('%s finds %s', (_script, part) => {
    expect(existsSync(join(ROOT, part.replace(/\.js$/, '.ts')))).toBe(true);
  });

  it('is looked for where measures are made', () => {
    expect(new Set(taken.map(([script]) => script)).size).toBeGreaterThan(3);
  });
});
