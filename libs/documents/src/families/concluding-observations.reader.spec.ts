import { describe, expect, it } from '@jest/globals';
import { aContext } from '../../test/countries';
import { inventedLines, paragraph, readInvented, readLines, refs } from '../../test/invented';
import { readHeader } from '../header/read-header';

const headings = (name: string, ref: string): readonly string[] => paragraph(readInvented(name), ref).sectionPath;

describe('concluding observations of pages, with limbs over a page', () => {
  const name = 'cerd-estovar-2018';
  const read = readInvented(name);

  it('reads paragraphs, limbs and limbs of limbs', () => {
    expect(read.family).toBe('concluding-observations');
    expect(refs(read)).toEqual([
      '1', '2', '3', '3(a)', '3(b)', '3(c)', '4', '5', '6', '7', '7(a)', '7(a)(i)', '7(a)(ii)', '7(b)', '7(b)(i)',
      '7(b)(ii)', '7(c)', '8', '8(a)', '8(b)', '9', '11', '12', '12-2',
    ]); // prettier-ignore
    expect(paragraph(read, '3(c)').text).toBe('The national plan against racism for 2017 to 2020.');
    expect(paragraph(read, '7(a)(ii)')).toMatchObject({
      parentRef: '7(a)',
      text: 'National or ethnic origin, including that of persons who came before 1990; and',
    });
    expect(paragraph(read, '6').text).toContain('article 12. Of the code');
  });

  it('puts subjects under their part, headings of two lines included', () => {
    expect(headings(name, '1')).toEqual([]);
    expect(headings(name, '5')).toEqual(['C. Concerns and recommendations', 'Statistics']);
    expect(headings(name, '7(b)(i)')).toEqual([
      'C. Concerns and recommendations',
      'Definition of racial discrimination in the Criminal Code',
    ]);
    expect(headings(name, '8')).toEqual(['C. Concerns and recommendations', 'Situation of the Marsh People']);
    expect(headings(name, '12-2')).toEqual(['D. Other recommendations', 'Paragraphs of particular importance']);
  });

  it('names a missing and a repeated number, and keeps the notes of the page apart', () => {
    expect(read.findings.map(({ code }) => code)).toEqual(['numbering-gap', 'number-repeated']);
    expect(read.numberingGaps).toEqual([{ session: null, between: ['9', '11'], missing: ['10'] }]);
    expect(read.footnotes.map(({ text }) => text)).toEqual([
      '* Adopted by the Committee at its ninety-sixth session (6–30 August 2018).',
      '1 CERD/C/QME/20-22.',
      '2 See CERD/C/SR.2650 and 2651.',
    ]);
  });

  it('knows symbol, committee, State and day', () => {
    expect(readHeader(inventedLines(name), read, aContext('upload.txt'))).toMatchObject({
      key: 'cerd-c-qme-co-20-22',
      symbol: 'CERD/C/QME/CO/20-22',
      symbolPrinted: true,
      title: 'Concluding observations on the combined twentieth to twenty-second periodic reports of Estovar',
      body: 'Committee on the Elimination of Racial Discrimination',
      mechanism: 'cerd',
      country: 'QME',
      adoptedOn: { date: '2018-08-20', precision: 'day', printed: true },
    });
  });
});

describe('concluding observations with concern and recommendation in one paragraph', () => {
  const name = 'ccpr-falmere-2009';
  const read = readInvented(name);

  it('keeps the two printed blocks apart, and cites limbs by the number of the paragraph', () => {
    expect(refs(read)).toEqual([
      '1', '2', '3', '4', '4.rec', '5', '5.rec', '5(a)', '5(b)', '5(c)', '5.rec.2', '6', '7', '8', '9',
    ]); // prettier-ignore
    expect(paragraph(read, '4').text).toMatch(/\(art\. 2\)$/u);
    expect(paragraph(read, '4.rec')).toMatchObject({ parentRef: '4', printedNumber: null, chapeau: false });
    expect(paragraph(read, '5.rec')).toMatchObject({ chapeau: true, text: 'The State party should:' });
    expect(paragraph(read, '5(b)')).toMatchObject({ parentRef: '5.rec', printedNumber: '(b)' });
    expect(read.findings).toEqual([]);
  });

  it('reads the day from the text, and the State from its name on a line', () => {
    expect(readHeader(inventedLines(name), read, aContext())).toMatchObject({
      mechanism: 'ccpr',
      country: 'QMF',
      adoptedOn: { date: '2009-10-27' },
    });
  });

  it('finds the second block in broken lines as well', () => {
    const broken = readLines(
      'Concluding observations of the Committee',
      '1. The Committee regrets that the State party has built no',
      'schools. It has been told so',
      'by many.',
      'The State party should build schools, and report',
      'on them.',
      '2. The Committee regrets that roads are bad.',
      'In the light of article 4, the Committee calls on the State',
      'party to mend them.',
    );
    expect(refs(broken)).toEqual(['1', '1.rec', '2', '2.rec']);
    expect(paragraph(broken, '1').text).toMatch(/told so by many\.$/u);
  });
});

describe('concluding observations without numbers', () => {
  it('counts paragraphs by section', () => {
    const read = readInvented('crc-dunmara-1995');
    expect(refs(read)).toEqual(['A.1', 'B.1', 'B.2', 'C.1', 'D.1', 'D.2', 'E.1', 'E.2', 'E.2(a)', 'E.2(b)', 'E.3']);
    expect(paragraph(read, 'B.1').text).toBe(
      'The Committee notes that an ombudsman for children was named in 1993. It is glad of this.',
    );
    expect(paragraph(read, 'E.2(b)').parentRef).toBe('E.2');
    expect(readHeader(inventedLines('crc-dunmara-1995'), read, aContext())).toMatchObject({
      country: 'QMD',
      mechanism: 'crc',
    });
  });
});

describe('concluding observations with chapters, sections A to J and subjects', () => {
  const name = 'crc-brelland-2022';
  const read = readInvented(name);

  it('tells section C, D and I from chapters', () => {
    expect(read.sections.map(({ heading }) => heading)).toEqual([
      'I. Introduction',
      'II. Follow-up measures taken and progress achieved by the State party',
      'III. Main areas of concern and recommendations',
      'IV. Implementation and reporting',
    ]);
    expect(read.sections[2]?.children.map(({ heading }) => heading.slice(0, 2)).join('')).toBe('A.B.C.D.E.F.G.H.I.J.');
    expect(headings(name, '5(b)(i)').slice(1)).toEqual([
      'A. General measures of implementation (arts. 4, 42 and 44 (6))',
      'Allocation of resources',
    ]);
    expect(headings(name, '17')).toEqual(['IV. Implementation and reporting', 'B. Next report']);
    expect(paragraph(read, '17').text).toMatch(/than 21,200 words\.$/u);
    expect(paragraph(read, '7').text).toContain('target 10.3 of');
  });
});

describe('numbers in brackets', () => {
  it('reads them as numbers where a committee sets them so', () => {
    const read = readLines(
      'Committee against Torture',
      'Concluding observations on Aldoria',
      'B. Positive aspects',
      '(4) The Committee welcomes a law of the State party.',
      'C. Principal subjects of concern and recommendations',
      'Definition',
      '(5) The Committee is concerned that torture is no crime.',
      'The State party should:',
      '(a) Make it one;',
      '(b) Punish it.',
      '(6) The Committee is concerned about cells.',
      'The State party should build larger ones.',
    );
    expect(refs(read)).toEqual(['4', '5', '5.rec', '5(a)', '5(b)', '6', '6.rec']);
    expect(paragraph(read, '5').printedNumber).toBe('(5)');
  });

  it('tells numbered headings from paragraphs', () => {
    const read = readLines(
      'Concluding observations on the report of Aldoria',
      'C. Principal subjects of concern and recommendations',
      '1. General measures of implementation (arts. 73 and 84)',
      'Legislation',
      '10. The Committee is concerned that the State party has no law.',
      '11. The Committee recommends that the State party adopt one.',
      '2. General principles (arts. 7 and 83)',
      '12. The Committee recommends that the State party train judges.',
    );
    expect(read.paragraphs.map(({ ref, sectionPath }) => [ref, ...sectionPath.slice(1)])).toEqual([
      ['10', '1. General measures of implementation (arts. 73 and 84)', 'Legislation'],
      ['11', '1. General measures of implementation (arts. 73 and 84)', 'Legislation'],
      ['12', '2. General principles (arts. 7 and 83)'],
    ]);
  });
});

describe('an extract of observations', () => {
  const read = readLines(
    'Concluding observations on the report of Brelland*',
    'B. Positive aspects',
    '2. The Committee welcomes the ferry that the State party has bought for those who live on the outer islands all year.',
    'C. Concerns and recommendations',
    '1. General measures',
    'Visibility of the treaty and of the',
    'general comments of the Committee',
    '9. The Committee recommends that the State party translate the treaty.',
    '7. Follow-up',
    '61. The Committee requests the State party to report by 2021.',
    '* Adopted at the third session.',
  );

  it('joins a heading in two lines, and passes numbered headings and paragraphs that are left out', () => {
    expect(read.paragraphs.map(({ ref, sectionPath }) => [ref, ...sectionPath.slice(1)])).toEqual([
      ['2'],
      ['9', '1. General measures', 'Visibility of the treaty and of the general comments of the Committee'],
      ['61', '7. Follow-up'],
    ]);
  });
});
