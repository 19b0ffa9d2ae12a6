import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { inventedContext } from '../../../../test/tables';
import { cell, GOES_ON, MERGED_BELOW, wordFile } from '../../../../test/word-matrix';
import { openSource } from '../../../formats/open-source';
import { type ReadingContext, readSource } from '../../../index';
import { fillMatrix, type LinesOfRow } from './fill-matrix';

const context: ReadingContext = { ...inventedContext, fileName: 'matrix-brelland.docx' };
const HEAD = ['Theme', 'Recommendation', 'Source', 'Status'];
const source = (paragraph: number): string => `CAT/C/QMB/CO/2, para. ${paragraph}`;

const matrix = (): Promise<Uint8Array> =>
  wordFile(
    'Recommendations to Brelland',
    [
      HEAD.map((text) => cell([text], { shading: { fill: '1F4E79' } }, { bold: true, color: 'FFFFFF' })),
      [cell(['Harbours'], MERGED_BELOW, { bold: true }), cell(['Light every harbour.']), cell([source(9)]), cell([])],
      [cell([], GOES_ON), cell(['Open a harbour.']), cell([source(10)]), cell(['In hand.'], {}, { color: 'C00000' })],
      [cell(['Gulls & terns'], { columnSpan: 4 }, { bold: true })],
      [cell([]), cell(['Count the gulls.']), cell([source(11)]), cell([], MERGED_BELOW)],
      [cell([]), cell(['Feed the gulls.']), cell([source(12)]), cell([], GOES_ON)],
    ],
    [HEAD.map((text) => cell([text])), [cell(['Terns']), cell(['Ring the terns.']), cell([source(13)]), cell([])]],
  );

const LINES: Readonly<Record<string, readonly string[]>> = {
  9: ['Partially implemented <90 %>', 'A law of lights & lamps was adopted.'],
  10: ['Implemented'],
  11: ['Planned'],
  12: ['Not started'],
  13: ['In progress'],
};
const byRef: LinesOfRow = ({ ref, documentKey }) => (documentKey === 'cat-c-qmb-co-2' ? (LINES[ref] ?? []) : []);

const filled = async (bytes: Uint8Array, lines = byRef): Promise<Uint8Array> => {
  const result = await fillMatrix(bytes, context, lines);
  if (!result) throw new Error('there was nothing to fill');
  return result;
};
const cells = async (bytes: Uint8Array): Promise<string[][][]> =>
  (await openSource(bytes, context)).tables.map(({ rows }) => rows.map((row) => [...row]));
const xmlOf = async (bytes: Uint8Array): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';

describe('filling the last column of a matrix', () => {
  it('writes the lines; reopened, it has the same rows in the same order', async () => {
    const before = await matrix();
    const rows = await cells(before);
    const after = await cells(await filled(before));
    const last = after.map((table) => table.map((row) => row[3]));
    expect(last).toEqual([
      [
        'Status',
        'Partially implemented <90 %>\nA law of lights & lamps was adopted.',
        'In hand.\nImplemented',
        '',
        'Planned\nNot started',
        '',
      ],
      ['Status', 'In progress'],
    ]);
    const others = (tables: string[][][]): string[][][] => tables.map((table) => table.map((row) => row.slice(0, 3)));
    expect(others(after)).toEqual(others(rows));
    const refs = async (bytes: Uint8Array): Promise<string[]> =>
      (await readSource(bytes, context)).documents.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
    expect(await refs(await filled(before))).toEqual(await refs(before));
  });

  it('changes nothing but these cells: take the lines out again and the file is what it was, sign by sign', async () => {
    const before = await matrix();
    const [was, is] = [await xmlOf(before), await xmlOf(await filled(before))];
    // Every sign of the original stands in the filled one, in its order; only runs and paragraphs came in.
    let at = 0;
    for (const sign of is) if (sign === was[at]) at++;
    expect(at).toBe(was.length);
    expect(is.length).toBeGreaterThan(was.length);
    for (const formatting of ['1F4E79', 'w:tblHeader', 'w:vMerge', 'w:gridSpan', '<w:b/>'])
      expect(is.split(formatting).length).toBe(was.split(formatting).length);
    const parts = async (bytes: Uint8Array): Promise<[string, string][]> => {
      const zip = await JSZip.loadAsync(bytes);
      const others = Object.values(zip.files).filter(({ name }) => name !== 'word/document.xml');
      return Promise.all(
        others.map(async (part): Promise<[string, string]> => [part.name, await part.async('base64')]),
      );
    };
    expect(await parts(await filled(before))).toEqual(await parts(before));
  });

  it('sets new lines as the cell sets its own', async () => {
    const xml = await xmlOf(await filled(await matrix()));
    expect(xml).toMatch(/<w:color w:val="C00000"\/><\/w:rPr><w:t xml:space="preserve">Implemented</u);
  });

  it('does not write a line again that is there', async () => {
    const once = await filled(await matrix());
    expect(await xmlOf(await filled(once))).toBe(await xmlOf(once));
  });

  it('leaves rows alone that get no lines', async () => {
    const before = await matrix();
    expect(await xmlOf(await filled(before, () => []))).toBe(await xmlOf(before));
  });

  it('drops signs that no XML can hold', async () => {
    const after = await cells(await filled(await matrix(), ({ ref }) => (ref === '9' ? ['A\u0007 \ud800bell'] : [])));
    expect(after[0]?.[1]?.[3]).toBe('A bell');
  });

  it('says so where there is nothing to fill', async () => {
    const noColumn = await wordFile('Brelland', [
      ['Theme', 'Recommendation', 'Relevant SDGs'].map((text) => cell([text])),
      [cell(['Gulls']), cell(['Count the gulls.']), cell([])],
    ]);
    expect(await fillMatrix(noColumn, context, byRef)).toBeNull();
    expect(await fillMatrix(await wordFile('No table'), context, byRef)).toBeNull();
    expect(await fillMatrix(new TextEncoder().encode('Theme: gulls'), context, byRef)).toBeNull();
    expect(await fillMatrix(Uint8Array.of(0x50, 0x4b, 3, 4), context, byRef)).toBeNull();
  });
});
