import { describe, expect, it } from '@jest/globals';
import { annotatedSeed, seedVocabularies } from '../../../test/annotated-seeds';
import { seedCountries } from '../../../test/state-names';
import { gold, seedBytes } from '../../../test/gold';
import { inventedContext, readRows } from '../../../test/tables';
import { type ProposedDocument, type Reading, readSource } from '../../index';
import { proposedDocument, proposedParagraph } from '../proposed';
import type { ExchangeDocument } from './exchange.types';
import { writeExchangeCsv, writeExchangeJson } from './write-exchange';

const context = { countries: seedCountries, themes: seedVocabularies().themes };
const writers = [
  ['JSON', writeExchangeJson, 'x.json'],
  ['CSV', writeExchangeCsv, 'x.csv'],
] as const;

const reopen = (text: string, fileName: string): Promise<Reading> =>
  readSource(new TextEncoder().encode(text), { ...context, fileName });

const paragraph = (
  more: Partial<ProposedDocument['paragraphs'][number]> = {},
): ProposedDocument['paragraphs'][number] =>
  proposedParagraph({ id: 'piers/1', ref: '1', text: 'Paint the piers.', lines: [1, 1], ...more });
const document = (more: Partial<ProposedDocument> = {}): ProposedDocument =>
  proposedDocument({ key: 'piers', file: '', family: 'exchange', title: 'Piers', paragraphs: [paragraph()], ...more });

describe.each(writers)('the exchange format as %s', (_, write, fileName) => {
  it.each(gold.documents)('brings the reviewed $key back, every field of it', async ({ key, file }) => {
    const seed: ExchangeDocument = annotatedSeed(key, file);
    const { documents, rows, findings, family } = await reopen(write([seed]), fileName);
    expect([rows, findings, family]).toEqual([[], [], 'exchange']);
    expect(documents).toMatchObject([JSON.parse(JSON.stringify(seed))]);
    expect(write(documents.map((read) => ({ ...seed, ...read })))).toBe(write(documents));
    expect((await reopen(write(documents), fileName)).documents).toEqual(documents);
  });

  it.each(gold.documents)('brings $key as a machine read it back, every field but the findings', async ({ file }) => {
    const read = await readSource(seedBytes(file), context);
    const wanted = read.documents.map((each) => ({ ...each, findings: [] }));
    const { documents, rows } = await reopen(write(read.documents), fileName);
    expect(rows).toEqual([]);
    expect(documents).toEqual(wanted);
  });

  it('brings back reviews: recommending States, positions, pledges, votes, positions stated later', async () => {
    const review = document({
      country: 'QMA',
      paragraphs: [
        paragraph({
          recommendingStates: [
            { name: 'Brelland', iso3: 'QMB', row: 4 },
            { name: '(Unknown)', iso3: null, row: null },
          ],
          statedPositions: [{ type: 'noted', raw: '', sourceRef: 'row 2', statedOn: null }],
          sourceRows: [4, 5],
          sourceLabels: ['[sic] Migrants', 'Piers'],
          specificity: 3,
          asks: [],
          page: 7,
        }),
      ],
      pledges: [{ ref: 'p-1', text: '-1 lighthouse', specificity: null, sourceLabels: [], sourceRows: [9] }],
      votes: [{ name: 'Brelland', iso3: null, vote: 'against', explanation: '=why', sourceRef: '@2' }],
      laterPositions: [
        {
          reviewedSymbol: null,
          refs: ['4'],
          position: { type: 'supported', raw: 'enjoys', sourceRef: 'x', statedOn: '2020' },
        },
      ],
    });
    expect((await reopen(write([review, document({ key: 'gulls' })]), fileName)).documents).toEqual([
      review,
      document({ key: 'gulls' }),
    ]);
  });

  it('brings any words back, whatever a spreadsheet would make of them', async () => {
    const signs = [...'=+-@\'"\t\r\n,;|[]{} aé\u2028'];
    const pairs = signs.flatMap((one) => signs.map((two) => one + two));
    const texts = [...signs, ...pairs, ...['=', "'", '"', '['].flatMap((one) => pairs.map((two) => one + two))];
    const given = document({
      title: '=',
      paragraphs: texts.map((text, index) =>
        paragraph({ id: `piers/${index}`, ref: String(index), text, cleanText: text, sourceLabels: [text, 'Piers'] }),
      ),
    });
    expect(texts.length).toBeGreaterThan(1500);
    const { documents } = await reopen(write([given]), fileName);
    const words = documents.flatMap(({ paragraphs }) =>
      paragraphs.map(({ text, cleanText, sourceLabels }) => [text, cleanText, ...sourceLabels]),
    );
    expect(JSON.stringify(words)).toBe(JSON.stringify(texts.map((text) => [text, text, text, 'Piers'])));
  });
});

describe('the exchange format', () => {
  it('lets no cell of the table begin as a formula', () => {
    const risky = ['=1+1', '+1', '-1', '@A1', '\tx', '\rx', "'=1"].map((text, index) =>
      paragraph({ id: `piers/${index}`, ref: String(index), text, cleanText: text, editorialNote: text }),
    );
    const cells = writeExchangeCsv([document({ title: '=HYPERLINK("x")', paragraphs: risky })])
      .replace(/^\uFEFF/u, '')
      .split(/,|\r\n/u);
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/u.test(cell))).toEqual([]);
    expect(cells).toContain("''=1");
  });

  it('has the names of the Universal Human Rights Index where the index has the field', () => {
    const [head = ''] = writeExchangeCsv([]).split('\r\n');
    const index = [
      'AnnotationId',
      'Symbol',
      'Text',
      'SectionHeadings',
      'DocumentId',
      'PublicationDate',
      'AnnotationType',
      'Countries',
      'Themes',
      'Body',
    ];
    expect(index.filter((name) => !head.replace('\uFEFF', '').split(',').includes(name))).toEqual([]);
  });

  it('tells every record that is not right, and reads the others', async () => {
    const rows = [
      ['Record', 'DocumentId', 'Ref', 'Text', 'AnnotationType', 'Specificity', 'PublicationDate', 'Mood'],
      ['document', 'piers', '', '', '', '', '2019-05-08', 'blue'],
      ['annotation', 'piers', '1', 'Paint the piers.', 'recommendation', '', '', ''],
      ['annotation', 'piers', '1', 'Paint them again.', 'recommendation', '', '', ''],
      ['annotation', 'gulls', '1', 'Count the gulls.', 'recommendation', '', '', ''],
      ['annotation', 'piers', '2', 'Sing.', 'song', '9', '', ''],
      ['document', 'piers', '', '', '', '', '', ''],
      ['document', 'terns', '', '', '', '', 'in May', ''],
      ['shanty', 'piers', '', '', '', '', '', ''],
    ];
    const { documents, rows: outcomes, findings } = readRows(rows, inventedContext);
    expect(documents.map(({ key, adoptedOn, paragraphs }) => [key, adoptedOn.precision, paragraphs.length])).toEqual([
      ['piers', 'day', 1],
    ]);
    expect(outcomes.map(({ row, outcome, code }) => [row, outcome, code])).toEqual([
      [4, 'duplicate', 'row-repeated'],
      [5, 'rejected', 'document-missing'],
      [6, 'rejected', 'field-invalid'],
      [7, 'duplicate', 'row-repeated'],
      [8, 'rejected', 'field-invalid'],
    ]);
    expect(outcomes[2]?.detail).toBe('AnnotationType "song" is not one of the words in use; Specificity is not 1 to 5');
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['header-unknown', 1],
      ['header-unknown', 9],
    ]);
    const json = JSON.stringify({ Format: 'heed-exchange', Version: 1, Documents: [{ DocumentId: 4 }, 'x'] });
    expect((await reopen(json, 'x.json')).rows).toMatchObject([{ row: 1, code: 'field-invalid' }]);
  });
});
