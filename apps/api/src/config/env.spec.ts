import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv, WrongEnvironment } from './env';

const mistakes = (source: Record<string, string>): readonly string[] => {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof WrongEnvironment) return error.mistakes;
    throw error;
  }
  return [];
};

describe('The environment', () => {
  it('needs nothing to be set', () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      HEED_DATA: '.heed',
      publicUrl: 'http://localhost:3000',
      secure: false,
      demonstration: true,
    });
  });

  it('takes an empty value as not given', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it('lists every mistake, each in a sentence', () => {
    expect(mistakes({ PORT: 'eighty', LOG_LEVEL: 'loud', HEED_DEMONSTRATION: 'maybe' })).toEqual([
      'PORT must be a whole number from 0 to 65535; it is "eighty".',
      'HEED_DEMONSTRATION must be on or off; it is "maybe".',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent; it is "loud".',
    ]);
  });

  it('never prints what may hold a password', () => {
    expect(mistakes({ DATABASE_URL: 'mysql://heed:secret@db/heed' }).join()).not.toContain('secret');
    expect(mistakes({ DATABASE_URL: 'mysql://heed:secret@db/heed' })).toHaveLength(1);
  });

  it('takes the address of the database from a file, and says nothing of what the file holds', () => {
    const folder = mkdtempSync(join(tmpdir(), 'heed-env-'));
    const file = join(folder, 'address');
    writeFileSync(file, 'postgres://heed:a-canary@db/heed\n');
    expect(readEnv({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe('postgres://heed:a-canary@db/heed');
    expect(mistakes({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://heed:other@db/heed' })).toHaveLength(1);
    writeFileSync(file, 'mysql://heed:a-canary@db/heed');
    expect(mistakes({ DATABASE_URL_FILE: file })).toEqual([expect.not.stringContaining('a-canary')]);
    expect(mistakes({ DATABASE_URL_FILE: join(folder, 'none') })).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });

  it('hides demonstration data in production unless asked for', () => {
    expect(readEnv({ NODE_ENV: 'production' }).demonstration).toBe(false);
    expect(readEnv({ NODE_ENV: 'production', HEED_DEMONSTRATION: 'on' }).demonstration).toBe(true);
  });

  it('sets secure cookies behind an https address', () => {
    expect(readEnv({ HEED_PUBLIC_URL: 'https://heed.example.org/' })).toMatchObject({
      secure: true,
      publicUrl: 'https://heed.example.org',
    });
  });
});
