import { describe, expect, it } from '@jest/globals';
import { aWordFile, aZip } from '../../test/files/a-zip';
import { openSource } from './open-source';

const LONG = 150_000;
const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const text = (content: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(content));

// Each took minutes at this length where a pattern was tried anew from every place of the file; a shared machine may be slow.
const FAR_BELOW_MINUTES = 30_000;

describe('time in proportion to length', () => {
  it.each([
    ['an element name without an end', () => aZip({ 'word/document.xml': `<${'w'.repeat(LONG)}` })],
    ['an attribute without a value', () => aWordFile(`<w:p ${'a'.repeat(LONG)}></w:p>`)],
    ['breaks within one paragraph', () => aWordFile(`<w:p><w:r>${'<w:t>a</w:t><w:br/>'.repeat(LONG / 5)}</w:r></w:p>`)],
    ['title pages without an end', () => aWordFile(`<w:titlePg/>${'<w:headerReference '.repeat(LONG / 5)}`)],
    [
      'a kind of relationship that ends in a slash',
      () =>
        aWordFile('<w:p/>', {
          [RELATIONSHIPS]: `<Relationships><Relationship Type="${'a'.repeat(LONG)}/"/></Relationships>`,
        }),
    ],
    ['cells without an end', () => aZip({ [SHEET]: '<c r="A1" '.repeat(LONG / 5) })],
    ['letters with accents between plain ones', () => text('aé'.repeat(LONG))],
  ])('%s', async (_, file) => {
    const bytes = await file();
    const started = performance.now();
    await openSource(bytes, { countries: [], themes: [] });
    expect(performance.now() - started).toBeLessThan(FAR_BELOW_MINUTES);
  });
});
