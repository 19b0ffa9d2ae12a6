import { describe, expect, it } from '@jest/globals';
import { inventedContext, opened, readRows } from '../../../test/tables';
import { cell, GOES_ON, MERGED_BELOW, wordFile } from '../../../test/word-matrix';
import { type ProposedParagraph, type Reading, readSource } from '../../index';
import { readTable } from '../read-table';

const HEAD = ['Recommendation', 'Position', 'Full list of themes', 'Assessment/comments on level of implementation'];
const HARBOUR = '104.1 Open a harbour to all ships (Brelland) (Corvania);\nSource of Position: A/HRC/90/5 - Para 104';
const PIERS = '104.2 Paint the piers (St. Delmar and the Keys);\nSource of Position: A/HRC/90/5/Add.1 - Para.3';
const THEMES = '- Migrants\n- Piers & moles\nSDGs: \n- 10 - REDUCED INEQUALITIES\nAffected persons: \n- Keepers';

const fileName = 'upr90_aldoria_matrix.docx';
const read = (...rows: string[][]): Reading => readRows([HEAD, ...rows], { ...inventedContext, fileName });
const paragraphs = ({ documents }: Reading): readonly ProposedParagraph[] =>
  documents.flatMap((document) => document.paragraphs);

describe('a thematic matrix', () => {
  it('reads the matrices of the review: number, text, recommending States, position, labels, theme', () => {
    const reading = read(
      ['Theme: Harbours & lighthouses', '', '', ''],
      [HARBOUR, 'Supported', THEMES, 'A harbour law was adopted.'],
      [PIERS, 'Noted', '', ''],
      ['Theme: Gulls', '', '', ''],
      ['104.3 Count the gulls (Brelland);', 'Supported/Noted', '', ''],
    );
    expect(reading.family).toBe('thematic-matrix');
    const [report, unsourced] = reading.documents;
    expect(report).toMatchObject({ key: 'a-hrc-90-5', symbol: 'A/HRC/90/5', mechanism: 'upr', country: 'QMA' });
    expect(report?.paragraphs).toMatchObject([
      {
        ref: '104.1',
        printedNumber: '104.1',
        text: 'Open a harbour to all ships (Brelland) (Corvania);',
        sectionPath: ['Harbours & lighthouses'],
        recommendingStates: [{ iso3: 'QMB' }, { iso3: 'QMC' }],
        statedPositions: [{ type: 'supported', raw: 'Supported', sourceRef: 'A/HRC/90/5 - Para 104' }],
        sourceLabels: ['Harbours & lighthouses', 'Migrants', 'Piers & moles', '10 - REDUCED INEQUALITIES', 'Keepers'],
        themes: ['migration'],
        addressees: [{ group: 'States', names: ['QMA'] }],
        editorialNote: 'A harbour law was adopted.',
        sourceRows: [3],
      },
      {
        ref: '104.2',
        statedPositions: [{ type: 'noted' }],
        recommendingStates: [{ iso3: 'QMD' }],
        editorialNote: null,
      },
    ]);
    expect(report?.sections).toEqual([
      { heading: 'Harbours & lighthouses', printed: true, paragraphRefs: ['104.1', '104.2'], children: [] },
    ]);
    expect(unsourced).toMatchObject({ key: 'upr90-aldoria-matrix-docx', symbol: null });
    expect(unsourced?.paragraphs).toMatchObject([
      { ref: '104.3', sectionPath: ['Gulls'], statedPositions: [{ type: 'pending' }] },
    ]);
  });

  it('reads matrices of States: theme cells merged downwards, symbols of several bodies, who is responsible', () => {
    const rows = [
      ['Theme', 'Recommendation', 'Source', 'Lead institution', 'Status'],
      ['Harbours', 'Light every harbour.', 'CERD/C/QMA/CO/4, para. 12 (a)', 'Ministry of Piers', ''],
      ['', 'Open a harbour.', 'UPR, A/HRC/90/5, para. 104.1 (Brelland, Corvania)', 'Harbour board', 'Begun'],
      ['Gulls', 'Count the gulls.', 'CERD/C/QMA/CO/4, para. 14', '', ''],
      ['', 'Feed the gulls.', '', '', ''],
    ];
    const { documents } = readRows(rows, { ...inventedContext, fileName });
    expect(documents.map(({ key, mechanism }) => [key, mechanism])).toEqual([
      ['cerd-c-qma-co-4', 'cerd'],
      ['a-hrc-90-5', 'upr'],
      ['upr90-aldoria-matrix-docx', null],
    ]);
    expect(paragraphs({ ...read(), documents })).toMatchObject([
      { ref: '12(a)', sectionPath: ['Harbours'], note: 'Responsible: Ministry of Piers' },
      { ref: '14', sectionPath: ['Gulls'] },
      { ref: '104.1', sectionPath: ['Harbours'], recommendingStates: [{ iso3: 'QMB' }, { iso3: 'QMC' }] },
      { ref: expect.stringMatching(/^m-[0-9a-f]{10}$/u), sectionPath: ['Gulls'] },
    ]);
  });

  it('makes one recommendation of one that stands under two themes, and tells what else is no row of its own', () => {
    const reading = read(
      ['Theme: Harbours', '', '', ''],
      [HARBOUR, 'Supported', '', ''],
      HEAD,
      ['Theme: Ships', '', '', ''],
      [HARBOUR, 'Supported', '- Ships', ''],
      ['', 'Noted', '', ''],
      [HARBOUR.replace('all ships', 'few'), 'Supported', '', ''],
    );
    expect(paragraphs(reading)).toMatchObject([
      { ref: '104.1', sourceRows: [3, 6], sourceLabels: ['Harbours', 'Ships'] },
      { ref: '104.1-2', sourceRows: [8] },
    ]);
    expect(reading.rows.map(({ row, outcome, code }) => [row, outcome, code])).toEqual([
      [4, 'duplicate', 'head-repeated'],
      [6, 'merged', 'identical-text'],
      [7, 'rejected', 'text-missing'],
    ]);
    expect(reading.findings.map(({ code, line, ref }) => [code, line, ref])).toEqual([
      ['number-repeated', 8, '104.1-2'],
    ]);
  });

  it('says when nothing tells whose matrix it is, and leaves tables of other kinds alone', () => {
    const reading = readRows([HEAD, [HARBOUR, 'Supported', '', '']]);
    expect(reading.findings.map(({ code }) => code)).toEqual(['country-unknown']);
    expect(paragraphs(reading)[0]?.addressees).toEqual([]);
    const list = opened({
      format: 'docx',
      tables: [
        {
          name: '',
          rows: [
            ['No', 'Recommendation'],
            ['1', 'Open a harbour.'],
          ],
        },
      ],
    });
    expect(readTable(list, inventedContext)).toBeNull();
  });

  it('takes the State from the title above the table, the longest name that stands there', () => {
    const table = [HEAD, [HARBOUR, 'Supported', '', '']];
    const titled = (text: string): string | null | undefined =>
      readTable(
        opened({
          lines: [
            { number: 1, text, blankBefore: false },
            { number: 2, text: 'Recommendation', blankBefore: true },
            { number: 3, text: HARBOUR, blankBefore: false },
          ],
          tables: [{ name: '', rows: table }],
        }),
        inventedContext,
      )?.documents[0]?.country;
    expect(titled('Matrix of recommendations: Saint Delmar and the Keys')).toBe('QMD');
    expect(titled('The Plurinational State of Aldoria')).toBe('QMA');
    expect(titled('Aldoria and Brelland')).toBeNull();
  });

  it('reads a Word file cut into a table for every theme, with cells merged downwards and across', async () => {
    const head = ['Theme', 'Recommendation', 'Source', 'Comments'].map((text) => cell([text], {}, { bold: true }));
    const bytes = await wordFile(
      'Recommendations to Brelland',
      [
        head,
        [cell(['Harbours'], MERGED_BELOW), cell(['Light every harbour.']), cell(['CAT/C/QMB/CO/2, para. 9']), cell([])],
        [cell([], GOES_ON), cell(['Open', 'a harbour.']), cell(['CAT/C/QMB/CO/2, para. 10']), cell([])],
      ],
      [
        [cell(['Gulls'], { columnSpan: 4 })],
        [cell([]), cell(['Count the gulls.']), cell(['CAT/C/QMB/CO/2, para. 11']), cell(['Counted.'])],
      ],
    );
    const reading = await readSource(bytes, { ...inventedContext, fileName: 'matrix.docx' });
    expect([reading.family, reading.documents.map(({ key, country }) => [key, country])]).toEqual([
      'thematic-matrix',
      [['cat-c-qmb-co-2', 'QMB']],
    ]);
    expect(paragraphs(reading)).toMatchObject([
      { ref: '9', text: 'Light every harbour.', sectionPath: ['Harbours'] },
      { ref: '10', text: 'Open a harbour.', sectionPath: ['Harbours'] },
      { ref: '11', text: 'Count the gulls.', sectionPath: ['Gulls'], editorialNote: 'Counted.' },
    ]);
  });
});
