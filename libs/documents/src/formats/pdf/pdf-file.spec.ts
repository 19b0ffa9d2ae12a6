import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { aColumn, aPage, aPdf, type PageParts, type PdfExtras } from '../../../test/files/a-pdf';
import { openSource, type OpenedSource } from '../open-source';

const CONTEXT = { countries: [], themes: [] };
const open = (pages: readonly PageParts[], extras?: PdfExtras): Promise<OpenedSource> =>
  openSource(aPdf(pages.map(aPage), extras), CONTEXT);
const texts = ({ lines }: OpenedSource): string[] => lines.map(({ text }) => text);
const codes = ({ findings }: OpenedSource): string[] => findings.map(({ code }) => code);

const LEFT = [
  '1. The delegation of Utopia said that',
  'it had built schools and hospitals in',
  'every province of the country.',
  '',
  '2. Arcadia welcomed the progress and',
  'asked about the law on associations,',
  'which had been under review for long',
];
const RIGHT = [
  'and had not been adopted by the two',
  'chambers of the parliament.',
  '',
  '3. Ruritania congratulated the State',
  'and encouraged it to go on with what',
  'it had begun in the last four years.',
];

describe('lines of a PDF', () => {
  it('reads two columns one after the other, and headings across both in their place', async () => {
    const source = await open([
      { heading: ['A. A heading that runs across both of the columns of it'], columns: [LEFT, RIGHT] },
    ]);
    expect(texts(source)).toEqual([
      'A. A heading that runs across both of the columns of it',
      ...[...LEFT, ...RIGHT].filter((line) => line !== ''),
    ]);
    expect(source.lines.filter(({ blankBefore }) => blankBefore).map(({ text }) => text.slice(0, 2))).toEqual([
      '1.',
      '2.',
      '3.',
    ]);
    expect(source.lines.every(({ page, number }, index) => page === 1 && number === index + 1)).toBe(true);
  });

  it('reads one column as one, be there rivers of white in it', async () => {
    const river = [
      'Words that      stand well    apart from',
      'each other      down the      page, line',
      'after line      as bad        setters let',
      'them stand      and nobody    minds them.',
    ];
    const source = await open([{ columns: [[...river, ...river]] }]);
    expect(texts(source)[1]).toBe('each other down the page, line');
  });

  it('drops headers, footers and page numbers, and keeps the masthead of the first page', async () => {
    const page = (number: number): PageParts => ({
      header: number === 1 ? 'X/INV/27/7' : `X/INV/27/7   page ${number}`,
      columns: [[`Paragraph of page ${['one', 'two', 'three'][number - 1] ?? ''}.`]],
      footer: number === 1 ? 'GE.99-12345 (E)' : String(number),
    });
    const source = await open([1, 2, 3].map(page));
    expect(texts(source)).toEqual([
      'X/INV/27/7',
      'Paragraph of page one.',
      'Paragraph of page two.',
      'Paragraph of page three.',
    ]);
    expect(source.artefacts.map(({ text, reason }) => [text, reason])).toEqual([
      ['GE.99-12345 (E)', 'running-matter'],
      ['X/INV/27/7 page 2', 'running-matter'],
      ['2', 'running-matter'],
      ['X/INV/27/7 page 3', 'running-matter'],
      ['3', 'running-matter'],
    ]);
  });

  it('takes footnotes to the side and their anchors out of the sentence', async () => {
    const source = await open([
      {
        columns: [['States agreed{^1} on the text,{^2} and', 'left 25 km{^2} to the north.']],
        footnotes: ['{^1} See the annex, which the secre-', 'tariat will publish.', '{^2} Adopted without a vote.'],
      },
      { columns: [['Others stayed.{^3}']], footnotes: ['{^3} For a while.'] },
    ]);
    expect(texts(source)).toEqual(['States agreed on the text, and', 'left 25 km2 to the north.', 'Others stayed.']);
    expect(source.footnotes).toEqual([
      { marker: '1', text: '1 See the annex, which the secretariat will publish.', line: 1 },
      { marker: '2', text: '2 Adopted without a vote.', line: 1 },
      { marker: '3', text: '3 For a while.', line: 3 },
    ]);
    expect(source.findings).toEqual([]);
  });

  it('finds footnotes of each column, and the rest of a note on the next page', async () => {
    const column = (x: number, words: string, note: string): ReturnType<typeof aColumn> => [
      ...aColumn(
        [
          `${words} and text that fills the line`,
          'down to the foot of the column here',
          'and a little more, so that it is',
          `text enough to make a column.{^${note}}`,
        ],
        { x, top: 300 },
      ),
      ...aColumn([`{^${note}} Note of column ${note} that`], { x, top: 60, size: 8 }),
    ];
    const source = await openSource(
      aPdf([
        [...column(72, 'Left', '1'), ...column(311, 'Right', '2')],
        [...aColumn(['The next page.']), ...aColumn(['goes on here.'], { top: 60, size: 8 })],
      ]),
      CONTEXT,
    );
    expect(source.footnotes.map(({ text }) => text)).toEqual([
      '1 Note of column 1 that',
      '2 Note of column 2 that goes on here.',
    ]);
    expect(texts(source)).toHaveLength(9);
  });

  it('makes broken words whole and keeps hyphens that are part of them', async () => {
    const source = await open([
      {
        columns: [
          [
            'Measures against discrim-',
            'ination, against non-',
            'discrimination clauses that were self-',
            'executing, the follow-',
            'up to them, and Sub-',
            'Saharan partners of 2014-',
            '2015 said so.',
            '',
            'The follow-up continued.',
          ],
        ],
      },
    ]);
    expect(texts(source).join(' ')).toBe(
      'Measures against discrimination, against non-discrimination clauses that were self-executing, the follow-up to them, and Sub-Saharan partners of 2014-2015 said so. The follow-up continued.',
    );
  });

  it('goes on over columns and pages where the sentence does', async () => {
    const source = await open([
      { columns: [['The list begins here and goes on with', 'the words that stand on the']] },
      { columns: [['following page.', '', '4. A paragraph of its own follows.']] },
    ]);
    expect(source.lines.map(({ page, blankBefore }) => [page, blankBefore])).toEqual([
      [1, false],
      [1, false],
      [2, false],
      [2, true],
    ]);
  });

  it('tells paragraphs apart where only a short line and a number do', async () => {
    const source = await open([
      {
        columns: [
          [
            '139.1. Ratify the Convention (Utopia);',
            '139.2. Adopt a law on the matter, as was promised in',
            '2014. The year was named by the State itself (Arcadia);',
            '139.3. Train judges (Sylvania).',
          ],
        ],
      },
    ]);
    expect(source.lines.map(({ blankBefore }) => blankBefore)).toEqual([false, true, false, true]);
  });

  it('unfolds ligatures', async () => {
    expect(texts(await open([{ columns: [['The oﬃce ﬁled ﬂags.'.replace('ﬃ', 'ffi')]] }]))).toEqual([
      'The office filed flags.',
    ]);
  });
});

describe('what a person should look at in a PDF', () => {
  it('tells of a sentence that breaks off at the end of a page', async () => {
    const source = await open([
      { columns: [['The Committee takes note of the efforts', 'of the State party to bring its laws into']] },
      { columns: [['7. The Committee recommends a plan.']] },
    ]);
    expect(source.findings.map(({ code, line, page }) => [code, line, page])).toEqual([['text-lost', 3, 2]]);
  });

  it('tells of pages without text, each run once', async () => {
    const source = await openSource(aPdf([aColumn(['Text.']), [], []]), CONTEXT);
    expect(source.findings.map(({ code, page, detail }) => [code, page, detail])).toEqual([
      ['no-text', 2, 'pages 2 to 3 hold no text'],
    ]);
  });

  it('tells of scripts and embedded files, and reads the text', async () => {
    const source = await open([{ columns: [['Still text.']] }], {
      catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /Launch /F (x.exe) >> >>',
    });
    expect([texts(source), codes(source)]).toEqual([['Still text.'], ['active-content', 'active-content']]);
  });

  it('says that a footnote is called by nothing, and keeps an anchor that calls nothing', async () => {
    const source = await open([{ columns: [['Agreed.{^9}']], footnotes: ['{^4} A note of nobody.'] }]);
    expect([texts(source), codes(source)]).toEqual([['Agreed.'], ['footnote-unplaced']]);
    expect(source.artefacts).toEqual([{ text: '9', line: 1, reason: 'lone-sign' }]);
  });
});

describe('PDFs that mean harm', () => {
  const whole = aPdf([aColumn(['Text.'])]);

  it('refuses what asks for a password', async () => {
    const bytes = aPdf([aColumn(['Text.'])], {
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00><00>]`,
    });
    expect(codes(await openSource(bytes, CONTEXT))).toEqual(['encrypted']);
  });

  it.each([
    ['cut in half', whole.slice(0, whole.length / 2)],
    ['nothing but its mark', Uint8Array.from(Buffer.from('%PDF-1.7\n'))],
    ['noise after its mark', Uint8Array.from(Buffer.from(`%PDF-1.7\n${'\x01\xff stream '.repeat(3000)}`, 'latin1'))],
  ])('never throws: %s', async (_, bytes) => {
    const source = await openSource(bytes, CONTEXT);
    expect([source.format, source.findings.length > 0]).toEqual(['pdf', true]);
  });

  it.each([
    ['objects', '1 0 obj '.repeat(300_001)],
    ['streams', 'stream endstream '.repeat(100_001)],
  ])('refuses more %s than any document has', async (_, many) => {
    const bytes = Uint8Array.from(Buffer.from(`%PDF-1.7\n${many}`));
    expect(codes(await openSource(bytes, CONTEXT))).toEqual(['too-large']);
  });

  it.each([1, 2])('refuses a stream that unpacks to a bomb in %i steps', async (steps) => {
    const bomb = Array.from({ length: steps }).reduce<Buffer>(
      (packed) => deflateSync(packed),
      Buffer.alloc(30_000_000),
    );
    const filter = `[${'/FlateDecode '.repeat(steps)}]`;
    const bytes = Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj << /Filter ${filter} >>\nstream\n`),
      bomb,
      Buffer.from('\nendstream endobj'),
    ]);
    expect(codes(await openSource(Uint8Array.from(bytes), CONTEXT))).toEqual(['too-large']);
  });

  it('refuses more pages than any document has', async () => {
    const pages = Array.from({ length: 10_001 }, () => []);
    expect(codes(await openSource(aPdf(pages), CONTEXT))).toEqual(['too-many-pages']);
  });
});
