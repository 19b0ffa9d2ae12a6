import { describe, expect, it } from '@jest/globals';
import { paragraph, readLines, refs } from '../../test/invented';

const read = readLines(
  'Introduction',
  'This text was put together by the gardeners.',
  'I.',
  'First Session, Springfield, 1 - 3 May 2001 (G/1)',
  '1.',
  'The Panel met.',
  '2. (',
  '',
  '3. ',
  '4.',
  'The Panel left;',
  'II.',
  'Second Session, Springfield, 4 May 2002 (G/2)',
  '40.',
  'The Panel adopted recommendations, reading as follows:',
  'The Panel, having met, adopts the following:',
  'Water',
  '1.',
  'Water should be clean.',
  'Soil and worms',
  '2.',
  'Soil should be deep.',
  'III.',
  'Third Session, Springfield, 5 May 2003 (G/3)',
  'Conclusions and Recommendations',
  '41.',
  'The Panel met.',
  'Round Table',
  'Worms and soil',
  '42.',
  'The Panel, in this regard:',
  '(a)',
  'Calls upon gardeners to dig;',
  'Water in dry places',
  '(b)',
  'Calls upon gardeners to wait, that is:',
  '(i) For rain;',
  '(ii) For snow;',
  '(c)',
  'Thanks them.',
  'Closing Matters',
  '47.',
  'The Panel left.',
  'Garden Design Rules',
  'Closing Note',
  'The Panel was asked to design a garden.',
  '…',
  '( The Panel left out numbers 2 and 3.',
);

describe('compilation of sessions', () => {
  it('puts the numeral of the session in front of numbers that begin anew', () => {
    expect(refs(read)).toEqual([
      'Intro.1', 'I.1', 'I.2', 'I.3', 'I.4', 'II.40', 'II.chapeau', 'II.1', 'II.2', 'III.41', 'III.42', 'III.42(a)',
      'III.42(b)', 'III.42(b)(i)', 'III.42(b)(ii)', 'III.42(c)', 'III.47', 'GDR.note',
    ]); // prettier-ignore
    expect(paragraph(read, 'III.47')).toMatchObject({ sessionNumber: 3, printedNumber: '47.' });
  });

  it('keeps a number without a text, and the sign that stands in its place', () => {
    expect([paragraph(read, 'I.2'), paragraph(read, 'I.3')]).toMatchObject([
      { text: '', lines: [7, 7] },
      { text: '', lines: [9, 9] },
    ]);
    expect(read.artefacts.map((artefact) => artefact.text)).toEqual(['(', '…']);
    expect(read.footnotes).toMatchObject([{ marker: '(', text: '( The Panel left out numbers 2 and 3.' }]);
  });

  it('ties a list to its adoption sentence, and cites it by theme', () => {
    expect(paragraph(read, 'II.chapeau').parentRef).toBe('II.40');
    expect(paragraph(read, 'II.2')).toMatchObject({
      introducedBy: 'II.chapeau',
      parentRef: null,
      altRefs: ['II.worms.2'],
    });
  });

  it('names skipped numbers within a session only', () => {
    expect(read.numberingGaps).toEqual([
      { session: 'III', between: ['III.42', 'III.47'], missing: ['43', '44', '45', '46'] },
    ]);
  });

  it('ranks headings by order and capitals', () => {
    const path = (ref: string): readonly string[] => paragraph(read, ref).sectionPath.slice(1);
    expect(path('II.2')).toEqual(['Soil and worms']);
    expect(path('III.42(a)')).toEqual(['Conclusions and Recommendations', 'Round Table', 'Worms and soil']);
    expect(path('III.42(b)(ii)')).toEqual(['Conclusions and Recommendations', 'Round Table', 'Water in dry places']);
    expect(path('III.47')).toEqual(['Conclusions and Recommendations', 'Closing Matters']);
    expect(paragraph(read, 'GDR.note').sectionPath).toEqual(['Garden Design Rules', 'Closing Note']);
  });

  it('keeps two lists of one session apart that both begin with 1', () => {
    const session = (numeral: string): string[] => [`${numeral}. Session, Springfield, 1 May 2001`];
    const list = ['The Panel adopts the following:', '1.', 'Dig, in this regard:', '(a)', 'Dig deep.'];
    const twice = readLines(...session('I'), ...list, ...list, ...session('II'), '1.', 'The Panel met.');
    expect(twice.paragraphs.map(({ ref, parentRef }) => [ref, parentRef])).toEqual([
      ['I.chapeau', null],
      ['I.1', null],
      ['I.1(a)', 'I.1'],
      ['I.chapeau.2', null],
      ['I.1-2', null],
      ['I.1(a)-2', 'I.1-2'],
      ['II.1', null],
    ]);
    expect(paragraph(twice, 'I.1-2').introducedBy).toBe('I.chapeau.2');
    expect(paragraph(twice, 'I.1(a)-2').introducedBy).toBeNull();
    expect(twice.findings.map((finding) => finding.code)).toEqual(['number-repeated', 'number-repeated']);
  });
});
