import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { gold, seedBytes } from '../test/gold';

const RUN = 6;
const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => ({ path, source: readFileSync(join(__dirname, path), 'utf8') }));

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const runs = (text: string): string[] => {
  const all = words(text);
  return all.slice(RUN - 1).map((_, index) => all.slice(index, index + RUN).join(' '));
};

const seedRuns = new Set(
  gold.documents.flatMap(({ file, title }) => [
    ...runs(new TextDecoder().decode(seedBytes(file))),
    ...runs(String(title)),
  ]),
);

describe('the readers know how texts are set, not these texts', () => {
  it('covers every source file of the library', () => {
    expect(sources.length).toBeGreaterThan(35);
  });

  it('would notice a sentence of a seed', () => {
    expect(runs('The Working Group recommends that all States formulate').some((run) => seedRuns.has(run))).toBe(true);
  });

  it.each(sources)('$path holds no key, no file name and no six words in a row of a seed', ({ source }) => {
    for (const { key, file } of gold.documents) {
      expect(source).not.toContain(key);
      expect(source).not.toContain(file.replace('.txt', ''));
    }
    expect(runs(source).filter((run) => seedRuns.has(run))).toEqual([]);
  });
});
