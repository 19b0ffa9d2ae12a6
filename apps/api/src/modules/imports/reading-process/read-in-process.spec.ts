import { worldForReading } from '../../seeding/reading-context.reader';
import { aWordFile } from '../../../../test/a-zip';
import { cell, wordFile } from '../../../../../../libs/documents/test/word-matrix';
import { fillInProcess, readInProcess } from './read-in-process';
import { READING_LIMITS } from './reading-limits';

const TEXT = Buffer.from('The Assembly,\n\n1. Urges all States to keep the lamps of every harbour lit;\n');
const context = worldForReading();

describe('A file read in a process of its own', () => {
  it('gives what the reader gives', async () => {
    const { reading, failure } = await readInProcess(TEXT, context);
    expect(failure).toBeNull();
    expect(reading?.documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))).toContain(
      'Urges all States to keep the lamps of every harbour lit;',
    );
    expect(reading?.lines?.map(({ number }) => number)).toEqual([1, 3]);
  });

  it.each([
    ['too-slow', { milliseconds: 5 }],
    ['out-of-memory', { bytes: 8 * 2 ** 20 }],
    ['out-of-memory', { heapMegabytes: 3 }],
    ['too-large', { answerBytes: 40 }],
  ])('is ended as %s by the limits %j', async (expected, limits) => {
    const { reading, failure, findings } = await readInProcess(TEXT, context, {
      limits: { ...READING_LIMITS, ...limits },
    });
    expect([reading, failure]).toEqual([null, expected]);
    expect(findings).toHaveLength(1);
  });

  it('is ended when nobody wants it any more', async () => {
    const abort = new AbortController();
    const outcome = readInProcess(TEXT, context, { signal: abort.signal });
    abort.abort();
    expect((await outcome).failure).toBe('stopped');
  });

  it.each([
    ['random bytes', Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7919) % 251))],
    ['half of a Word file', aWordFile().subarray(0, 200)],
    ['nothing but white space', Buffer.from('\n \n')],
  ])('fails for %s with a finding or a plain word, not with a fault', async (_what, bytes) => {
    const { failure, detail } = await readInProcess(bytes, context);
    expect(['broken-file', 'unrecognised', 'no-text']).toContain(failure);
    expect(detail).toBe('');
  });

  it('can also be a matrix whose last column is filled', async () => {
    const rows = [
      ['Theme', 'Recommendation', 'Source', 'Status'],
      ['Harbours', 'Light every harbour.', 'CAT/C/QMB/CO/2, para. 9', ''],
    ];
    const matrix = await wordFile(
      'Recommendations to Brelland',
      rows.map((row) => row.map((text) => cell([text]))),
    );
    const { reading } = await readInProcess(matrix, context);
    const [row] = reading?.documents.flatMap(({ paragraphs }) => paragraphs) ?? [];
    const filled = await fillInProcess(matrix, context, { [row?.id ?? '']: ['In hand since spring.'] });
    const again = await readInProcess(filled ?? Buffer.alloc(0), context);
    expect(JSON.stringify(again.reading)).toContain('In hand since spring.');
    expect(JSON.stringify(reading)).not.toContain('In hand since spring.');
    expect(await fillInProcess(TEXT, context, {})).toBeNull();
  });
});
