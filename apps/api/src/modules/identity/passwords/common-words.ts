import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '..', '..', '..', '..', '..', '..', 'seeds', 'passwords', 'common-words.txt');

/** What people take for passwords (seeds/passwords/SOURCES.md). */
export const readCommonWords = (): ReadonlySet<string> =>
  new Set(
    readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' '))
      .filter((word) => word !== ''),
  );
