import { describe, expect, it } from '@jest/globals';
import { inventedContext, readRows } from '../../../test/tables';
import { type ProposedDocument, type Reading, readSource } from '../../index';

const HEAD = 'To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session'.split(',');
const row = (text: string, from: string, response = 'Accepted', more: Record<string, string> = {}): string[] => {
  const cells: Record<string, string> = {
    To: 'Aldoria',
    Text: text,
    From: from,
    Response: response,
    Action: '4',
    Issue: 'Migrants',
    Session: '5',
    ...more,
  };
  return HEAD.map((head) => cells[head] ?? '');
};
const read = (...rows: string[][]): Reading => readRows([HEAD, ...rows]);
const only = ({ documents }: Reading): ProposedDocument => {
  const [document, ...others] = documents;
  if (!document || others.length > 0) throw new Error(`${documents.length} documents`);
  return document;
};
const refs = (...readings: Reading[]): string[] =>
  readings.flatMap(({ documents }) => documents.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))).sort();

const A = row('Open a shelter in every harbour ', 'Brelland');
const B = row('Open a shelter  in every harbour', 'Corvania');
const C = row('Open a shelter in every harbour', 'St. Delmar and the Keys', 'Noted');
const D = row('Count the lighthouses', 'Brelland');

describe('an export of UPR Info', () => {
  it('is one document for every review, with key, title, date and State by rule', () => {
    const reading = read(A, row('Paint the piers', 'Aldoria', 'Noted', { To: 'Corvania', Session: '12' }));
    expect(reading.family).toBe('upr-info-export');
    expect(
      reading.documents.map(({ key, title, country, mechanism, adoptedOn }) => [
        key,
        title,
        country,
        mechanism,
        adoptedOn.date,
        adoptedOn.precision,
      ]),
    ).toEqual([
      ['upr-qma-5', 'Universal Periodic Review of Aldoria, session 5', 'QMA', 'upr', '2009-05', 'month'],
      [
        'upr-qmc-12',
        'Universal Periodic Review of Corvania (Islamic Republic of), session 12',
        'QMC',
        'upr',
        '2011-10',
        'month',
      ],
    ]);
    expect(reading.documents.every(({ titlePrinted }) => !titlePrinted)).toBe(true);
    expect(only(read(row('Paint the piers', 'Brelland', 'Noted', { Session: '88' }))).adoptedOn).toMatchObject({
      date: null,
      precision: 'none',
    });
  });

  it('makes rows of the same words and position one recommendation, and no recommending State is lost', () => {
    const reading = read(A, D, B);
    const [shelter, lighthouses] = only(reading).paragraphs;
    expect(shelter).toMatchObject({
      text: 'Open a shelter in every harbour',
      kind: 'recommendation',
      actionable: true,
      addressees: [{ group: 'States', names: ['QMA'] }],
      sourceRows: [2, 4],
      recommendingStates: [
        { name: 'Brelland', iso3: 'QMB', row: 2 },
        { name: 'Corvania', iso3: 'QMC', row: 4 },
      ],
    });
    expect(lighthouses?.sourceRows).toEqual([3]);
    expect(reading.rows).toEqual([expect.objectContaining({ row: 4, outcome: 'merged', code: 'identical-text' })]);
    expect(reading.rows[0]?.cells).toMatchObject({ To: 'Aldoria', From: 'Corvania', Session: '5' });
  });

  it('keeps the same words apart where the position differs', () => {
    const { paragraphs } = only(read(A, B, C));
    expect(paragraphs.map(({ sourceRows, statedPositions }) => [sourceRows, statedPositions[0]?.type])).toEqual([
      [[2, 3], 'supported'],
      [[4], 'noted'],
    ]);
    expect(new Set(paragraphs.map(({ ref }) => ref)).size).toBe(2);
  });

  it('keeps the raw position; what is neither accepted nor noted is pending', () => {
    const { paragraphs } = only(
      read(A, C, row('Count the boats', 'Brelland', 'General Response'), row('Count the gulls', 'Brelland', '')),
    );
    expect(paragraphs.map(({ statedPositions }) => statedPositions)).toEqual([
      [{ type: 'supported', raw: 'Accepted', sourceRef: 'row 2', statedOn: null }],
      [{ type: 'noted', raw: 'Noted', sourceRef: 'row 3', statedOn: null }],
      [{ type: 'pending', raw: 'General Response', sourceRef: 'row 4', statedOn: null }],
      [{ type: 'pending', raw: '', sourceRef: 'row 5', statedOn: null }],
    ]);
  });

  it('gives references that hang neither on the order of the rows nor on what else the file holds', () => {
    expect(refs(read(D, C, B, A))).toEqual(refs(read(A, B, C, D)));
    expect(refs(read(A), read(C), read(D))).toEqual(refs(read(A, B, C, D)));
    expect(refs(read(A))[0]).toMatch(/^upr-qma-5\/r-[0-9a-f]{10}-s$/);
  });

  it('keeps subjects in the words of the source and adds the themes that mean the same', () => {
    const { paragraphs } = only(
      read(
        row('Count the boats', 'Brelland', 'Accepted', { Issue: 'Migrants,Racial discrimination,CP rights - general' }),
      ),
    );
    expect(paragraphs[0]).toMatchObject({
      sourceLabels: ['Migrants', 'Racial discrimination', 'CP rights - general'],
      themes: ['migration', 'racism-discrimination'],
      specificity: 4,
    });
  });

  it('grades a merged recommendation by its most specific row and joins the subjects of all', () => {
    const other = row('Open a shelter in every harbour', 'Corvania', 'Accepted', { Action: '5', Issue: 'Labour' });
    expect(only(read(A, other)).paragraphs[0]).toMatchObject({ specificity: 5, sourceLabels: ['Migrants', 'Labour'] });
  });

  it('judges what the rows leave open: verb, asks of the one State, the grade that is missing', () => {
    const text = 'Amend its laws to remove harbour fees and recognize an official day of gulls';
    const [paragraph] = only(read(row(text, 'Brelland', 'Accepted', { Action: '', Issue: '' }))).paragraphs;
    expect(paragraph).toMatchObject({
      actionVerb: 'amend',
      verbClass: 'recommends',
      actionBasis: 'ask',
      specificity: 5,
      kind: 'recommendation',
    });
    expect(paragraph?.asks?.length).toBe(2);
    expect(paragraph?.asks?.map(({ addressees }) => addressees)).toEqual([
      [{ group: 'States', names: ['QMA'] }],
      [{ group: 'States', names: ['QMA'] }],
    ]);
  });

  it('keeps voluntary pledges apart, every one of them', () => {
    const pledge = row('We shall paint the piers', 'Aldoria', 'Voluntary Pledge');
    const { paragraphs, pledges } = only(read(A, pledge, pledge));
    expect(paragraphs).toHaveLength(1);
    expect(pledges.map(({ text, sourceRows }) => [text, sourceRows])).toEqual([
      ['We shall paint the piers', [3]],
      ['We shall paint the piers', [4]],
    ]);
    expect(new Set(pledges.map(({ ref }) => ref)).size).toBe(2);
  });

  it('tells every row that it cannot read, and why', () => {
    const reading = read(
      row('Count', 'Brelland', 'Noted', { To: 'Atlantis' }),
      row('  ', 'Brelland'),
      row('Count', 'Brelland', 'Noted', { Session: 'spring' }),
      [...row('Count', 'Brelland'), 'shifted'],
      D,
    );
    expect(reading.rows.map(({ row: at, outcome, code }) => [at, outcome, code])).toEqual([
      [2, 'rejected', 'country-unknown'],
      [3, 'rejected', 'text-missing'],
      [4, 'rejected', 'session-unknown'],
      [5, 'rejected', 'row-ragged'],
    ]);
    expect(only(reading).paragraphs).toHaveLength(1);
  });

  it('tells rows that repeat another in every cell', () => {
    const reading = read(A, D, A);
    expect(reading.rows).toEqual([expect.objectContaining({ row: 4, outcome: 'duplicate', code: 'row-repeated' })]);
    expect(reading.findings).toContainEqual({
      code: 'row-repeated',
      line: 4,
      detail: 'the same as row 2 in every cell',
    });
    expect(only(reading).paragraphs[0]?.recommendingStates).toHaveLength(1);
  });

  it('keeps a recommending State of unknown name by that name, its written-out signs read', () => {
    const reading = read(row('Count', '&#40;Unknown&#41;'));
    expect(only(reading).paragraphs[0]?.recommendingStates).toEqual([{ name: '(Unknown)', iso3: null, row: 2 }]);
    expect(reading.findings.map(({ code, line }) => [code, line])).toEqual([['country-unknown', 2]]);
  });

  it('says which sessions of its name a file lacks, and which columns nobody reads', () => {
    const rows = [
      [...HEAD, 'Comment'],
      [...A, 'seen'],
      [...row('Count', 'Brelland', 'Noted', { Session: '7' }), ''],
    ];
    const { findings } = readRows(rows, { ...inventedContext, fileName: '5-7.csv' });
    expect(findings.map(({ code, detail }) => [code, detail])).toEqual([
      ['header-unknown', 'columns that are not read: Comment'],
      ['count-disagrees', 'the file goes by sessions 5 to 7 and has no row of session 6'],
    ]);
  });

  it('reads the bytes of the export: Mac Roman, lines that end with CR, commas and quotation marks in cells', async () => {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = [row('Open "Le Phare", the café of S\u00e3o Delmar, vis-\u00e0-vis the pier', 'Brelland'), D];
    const text = [HEAD.join(','), ...rows.map((cells) => cells.map(cell).join(','))].join('\r');
    // é, ã and à as Mac Roman has them.
    const macRoman: Record<string, number> = { é: 0x8e, ã: 0x8b, à: 0x88 };
    const bytes = Uint8Array.from(text, (sign) => macRoman[sign] ?? sign.charCodeAt(0));
    const reading = await readSource(bytes, { ...inventedContext, fileName: 'reviews.csv' });
    expect([reading.family, reading.encoding]).toEqual(['upr-info-export', 'macintosh']);
    expect(only(reading).paragraphs.map((paragraph) => paragraph.text)).toEqual([
      'Open "Le Phare", the café of São Delmar, vis-à-vis the pier',
      'Count the lighthouses',
    ]);
  });
});
