import { describe, expect, it } from '@jest/globals';
import { paragraph, readLines, refs } from '../../test/invented';
import { readDocument } from '../index';

const PREAMBLE = [
  'Care of gardens',
  '',
  'The Council of Gardeners,',
  '',
  'Recalling its earlier resolutions on gardens,',
  '',
];

describe('numbered resolution', () => {
  it('takes the numbers and headings of its parts for headings, and a series that goes on far behind one', () => {
    const read = readLines(
      ...PREAMBLE,
      'I',
      'Growing',
      '1. Calls upon gardeners to dig;',
      'II',
      'Watering',
      'Rain',
      '2. Urges gardeners to collect rain:',
      '(a) In barrels;',
      '(b) In ponds;',
      'III',
      'Follow-up',
      '45. Decides:',
      '(a) To invite gardeners to report;',
      '(b) To meet again.',
    );
    expect(refs(read)).toEqual(['PP1', 'OP1', 'OP2', 'OP2(a)', 'OP2(b)', 'OP45', 'OP45(a)', 'OP45(b)']);
    expect(paragraph(read, 'OP1').sectionPath).toEqual(['Operative part', 'Growing']);
    expect(paragraph(read, 'OP45').sectionPath).toEqual(['Operative part', 'Follow-up']);
    expect(read.numberingGaps).toMatchObject([{ between: ['OP2', 'OP45'] }]);
  });

  it('parts paragraphs that a page break glued, and keeps a sentence that runs over it', () => {
    const read = readLines(
      ...PREAMBLE,
      'Mindful of the programme called',
      'Growing Together, of gardens that are dry or',
      ' flooded, and of those in between,',
      ' Noting the weather,',
      '1. Calls upon gardeners to dig;',
      ' 2. Decides to rest.',
    );
    expect(refs(read)).toEqual(['PP1', 'PP2', 'PP3', 'OP1', 'OP2']);
    expect(paragraph(read, 'PP2').text).toBe(
      'Mindful of the programme called Growing Together, of gardens that are dry or flooded, and of those in between,',
    );
    expect(paragraph(read, 'PP2').sectionPath).toEqual(['Preamble']);
    expect(paragraph(read, 'OP2').sectionPath).toEqual(['Operative part']);
    expect(read.frontMatter).toEqual(['Care of gardens', 'The Council of Gardeners,']);
  });

  it('does not take dates and symbols at the start of a line for paragraphs', () => {
    const read = readLines(
      ...PREAMBLE,
      'Recalling also the meetings of',
      '3 May 2001 and resolution',
      '12/40 on hedges,',
      '',
      '1. Requests the head gardener to report by',
      '31 March 2002 on hedges.',
    );
    expect(refs(read)).toEqual(['PP1', 'PP2', 'OP1']);
  });

  it('reads labels that scanning destroyed by their position, and says so', () => {
    const read = readLines(
      ...PREAMBLE,
      '1. Stresses the worth of tools, and therefore:',
      '(@) Requests gardeners to clean them;',
      '(b) Invites them to share them;',
      '(9 Urges them to count them;',
      '(d) Asks for more.',
    );
    expect(refs(read)).toEqual(['PP1', 'OP1', 'OP1(a)', 'OP1(b)', 'OP1(c)', 'OP1(d)']);
    expect(paragraph(read, 'OP1(c)').printedNumber).toBe('(9');
    expect(read.findings.map((finding) => [finding.code, finding.line])).toEqual([
      ['label-misread', 8],
      ['label-misread', 10],
    ]);
  });

  it('reads a letter that is printed twice as the next one', () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'i'].map(
      (letter) => `(${letter}) Urges care of bed ${letter};`,
    );
    const read = readLines(...PREAMBLE, '1. Stresses, and in this regard:', ...items, '2. Decides to rest.');
    expect(refs(read).slice(-3)).toEqual(['OP1(i)', 'OP1(j)', 'OP2']);
  });

  it('ends with the full stop, and keeps the record of adoption out of the last paragraph', () => {
    const read = readLines(
      ...PREAMBLE,
      '1. Urges care;',
      '2. Decides to rest',
      'for a year.',
      '',
      '5th meeting',
      '[Adopted without a vote.]',
    );
    expect(paragraph(read, 'OP2').text).toBe('Decides to rest for a year.');
    expect(read.artefacts).toEqual([
      { text: '5th meeting [Adopted without a vote.]', line: PREAMBLE.length + 5, reason: 'unplaced' },
    ]);
  });

  it('loses nothing where a caller takes another text for a resolution', () => {
    const bytes = new TextEncoder().encode('Dear all,\nit rains.');
    const read = readDocument(bytes, { family: 'unnumbered-resolution' });
    expect(read.paragraphs).toMatchObject([{ ref: 'PP1', text: 'Dear all, it rains.' }]);
  });

  it('leaves brackets in a sentence alone', () => {
    const read = readLines(
      ...PREAMBLE,
      '1. Urges the following, and therefore:',
      '(a) Urges the use of spades of the kind',
      '(b) in the catalogue of tools;',
      '(b) Urges the use of rakes.',
    );
    expect(paragraph(read, 'OP1(a)').text).toBe('Urges the use of spades of the kind (b) in the catalogue of tools;');
    expect(refs(read)).toEqual(['PP1', 'OP1', 'OP1(a)', 'OP1(b)']);
  });
});

describe('resolution on pages', () => {
  const read = readLines(
    'A/RES/70/998',
    '70/998. Care of hedges',
    'The General Assembly,',
    'Recalling its resolution 69/4 of',
    '11 July 2014, 1',
    'Concerned about hedges, and in particular about those that are',
    '_______________',
    '1 See A/69/53.',
    '15-12345 2/3',
    'A/RES/70/998 Care of hedges',
    'dry,',
    '1. Calls upon towns to water them;2',
    'I',
    'Tools',
    '2. Requests a report;',
    '3. Decides to rest.',
    '9th plenary meeting',
    '17 December 2015',
    'Annex',
    'Tools for hedges',
    'Shears.',
  );

  it('reads over pages, notes and headings', () => {
    expect(read.paragraphs.map(({ ref, text, sectionPath }) => [ref, text, ...sectionPath.slice(1)])).toEqual([
      ['PP1', 'Recalling its resolution 69/4 of 11 July 2014, 1'],
      ['PP2', 'Concerned about hedges, and in particular about those that are dry,'],
      ['OP1', 'Calls upon towns to water them;2'],
      ['OP2', 'Requests a report;', 'Tools'],
      ['OP3', 'Decides to rest.', 'Tools'],
      ['Annex.1', 'Shears.', 'Tools for hedges'],
    ]);
    expect(read.footnotes.map(({ text }) => text)).toEqual(['1 See A/69/53.']);
  });
});

describe('unnumbered resolution', () => {
  const read = readLines(
    '| CARE OF GARDENS Resolution adopted by the 3rd Assembly',
    ' (Springfield, 1 May 1999)',
    ' The 3rd Assembly of Gardeners,',
    ' ',
    'Recalling that gardens are for all,',
    'Believing that water is scarce,Recognizing that hoses leak,',
    'Further noting the drought,',
    ' ',
    'Calls upon gardeners to mend hoses; asks them',
    'to do so soon;',
    'Also invites children to help. ',
    ' * One delegation expressed a reservation on the second paragraph',
    ' ',
    ' HOME',
    ' CONTACT  ABOUT |',
  );

  it('counts paragraphs and begins the operative part with the first main verb', () => {
    expect(refs(read)).toEqual(['PP1', 'PP2', 'PP3', 'PP4', 'OP1', 'OP2']);
    expect(paragraph(read, 'OP1').text).toBe('Calls upon gardeners to mend hoses; asks them to do so soon;');
  });

  it('cuts preambular paragraphs apart that share a line', () => {
    expect([paragraph(read, 'PP2').text, paragraph(read, 'PP3').text]).toEqual([
      'Believing that water is scarce,',
      'Recognizing that hoses leak,',
    ]);
    expect(read.findings).toMatchObject([{ code: 'fused-paragraphs', line: 6 }]);
  });

  it('keeps the footnote, the borders of the table and the navigation of the page apart from the text', () => {
    expect(read.footnotes).toMatchObject([{ marker: '*', line: 12 }]);
    expect(read.artefacts).toEqual([
      { text: '|', line: 1, reason: 'cell-border' },
      { text: '|', line: 15, reason: 'cell-border' },
      { text: 'HOME CONTACT ABOUT', line: 14, reason: 'navigation' },
    ]);
    expect(read.frontMatter).toEqual([
      'CARE OF GARDENS Resolution adopted by the 3rd Assembly (Springfield, 1 May 1999)',
      'The 3rd Assembly of Gardeners,',
    ]);
  });
});
