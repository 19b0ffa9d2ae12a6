import { describe, expect, it } from '@jest/globals';
import { paragraph, readLines, refs } from '../../test/invented';

const BODY = [
  'Summary', '', 'The Panel met and reports on it.',
  'I.', 'Introduction', '1.', 'This is the report.',
  'II.', 'Work', '2.', 'The Panel worked (see annex I).',
  'A.', 'Attendance', '3.', 'Many came (see annex IV).',
  'B.', 'Papers', '4.', 'The Panel adopted its programme of work (G/1, see annex V).',
  'C.', 'Opening', '5.', 'It opened the session, in which the speaker:',
  '(a)', 'Greeted all;', '(b)', 'Sat down.',
  'III.', 'Closing', '6.', ' The Panel closed.',
]; // prettier-ignore

describe('session report', () => {
  it('tells a section C from a chapter C, and keeps letters of items apart from both', () => {
    const read = readLines(...BODY);
    expect(refs(read)).toEqual(['Summary', '1', '2', '3', '4', '5', '5(a)', '5(b)', '6']);
    expect(paragraph(read, '5(b)')).toMatchObject({ sectionPath: ['II. Work', 'C. Opening'], parentRef: '5' });
    expect(paragraph(read, '6').sectionPath).toEqual(['III. Closing']);
  });

  it('goes on far ahead in an extract, where the series goes on, and takes no lone figure for a number', () => {
    const read = readLines(
      'I. Introduction',
      '1. The Panel went to Aldoria.',
      '2. Its ferries carried many.',
      '500. Passengers came on one day alone.',
      'II. Conclusions and recommendations',
      '88. The Panel thanks Aldoria.',
      '89. The Panel recommends that it:',
      '(a) Mend the piers;',
      '(b) Mark the lanes.',
      '90. It also calls upon crews to report.',
    );
    expect(refs(read)).not.toContain('500');
    expect(refs(read).slice(-5)).toEqual(['88', '89', '89(a)', '89(b)', '90']);
    expect(paragraph(read, '89(b)').parentRef).toBe('89');
    expect(read.numberingGaps).toHaveLength(1);
  });

  it('passes a title page and a table of contents, lettered sections left out and numbers behind a heading', () => {
    const read = readLines(
      'Distr.: General',
      'Report of the Panel',
      'Summary',
      'The Panel reports on the harbours of the world and on those who work in them by day and by night, all year round.',
      'Contents',
      'Page',
      'I. Introduction 3',
      'II. Harbours 4',
      'I. Introduction',
      '1. This is the report.',
      'II. Harbours',
      'A. In the north',
      '2. They freeze.',
      'F. In the south',
      '60. They do not.',
    );
    expect(read.frontMatter.join(' ')).toContain('Contents Page I. Introduction 3 II. Harbours 4');
    expect(read.paragraphs.map(({ ref, sectionPath }) => [ref, ...sectionPath])).toEqual([
      ['Summary', 'Summary'],
      ['1', 'I. Introduction'],
      ['2', 'II. Harbours', 'A. In the north'],
      ['60', 'II. Harbours', 'F. In the south'],
    ]);
  });

  it('recognises annexes whose headings are lost by what they hold, and numbers them by the text', () => {
    const read = readLines(
      ...BODY,
      ' Oak Society, Elm Society.',
      '',
      'Bodies not in consultative status with the Panel',
      '',
      'Birch Society.',
      ' 1–2 May 2001)',
      '',
      'Programme of work of the first week',
      '\tTime',
      '\tMonday',
      '(a) Talk on trees',
      '\t● Ms. Oak',
      '\t*\tLate.',
    );
    expect(refs(read).slice(9)).toEqual(['Annex.IV.ngo-consultative', 'Annex.IV.ngo-other', 'Annex.V.week-1']);
    expect(paragraph(read, 'Annex.V.week-1').text).toBe('Time Monday (a) Talk on trees ● Ms. Oak');
    expect(read.artefacts).toEqual([{ text: '1–2 May 2001)', line: BODY.length + 6, reason: 'stray-tail' }]);
    expect(read.footnotes).toMatchObject([{ marker: '*', text: '* Late.' }]);
    expect(read.findings).toMatchObject([{ code: 'heading-lost', line: BODY.length + 1 }]);
  });

  it('takes an annex and its numeral from a printed heading', () => {
    const list = ['Bodies in consultative status with the Panel', 'Oak Society.'];
    const read = readLines(
      ...BODY,
      'Annex II',
      ...list,
      'Annex III',
      'Letter to the Panel',
      'Dear Panel.',
      'Thank you.',
    );
    expect(read.paragraphs.slice(9).map(({ ref, sectionPath }) => [ref, ...sectionPath])).toEqual([
      ['Annex.II.ngo-consultative', 'Annex II', 'Bodies in consultative status with the Panel'],
      ['Annex.III.1', 'Annex III', 'Letter to the Panel'],
      ['Annex.III.2', 'Annex III', 'Letter to the Panel'],
    ]);
  });

  it('keeps the label of a part whose heading is not there', () => {
    const read = readLines(...BODY, 'IV.');
    expect(read.artefacts).toEqual([{ text: 'IV.', line: BODY.length + 1, reason: 'unplaced' }]);
  });

  it('reads a text that has lettered sections and no chapters', () => {
    const read = readLines(
      'Observations on the report of Examplia*',
      'A. Introduction',
      '1. The Committee met.',
      'B. Concerns',
      'Legal framework',
      '2. Examplia should:',
      '(a) Amend the law;',
      '(b) Train judges.',
      'C. Follow-up',
      '3. Examplia should report.',
      '* Adopted at the third session.',
    );
    expect(read.paragraphs.map(({ ref, sectionPath }) => [ref, ...sectionPath])).toEqual([
      ['1', 'A. Introduction'],
      ['2', 'B. Concerns', 'Legal framework'],
      ['2(a)', 'B. Concerns', 'Legal framework'],
      ['2(b)', 'B. Concerns', 'Legal framework'],
      ['3', 'C. Follow-up'],
    ]);
    expect(read.footnotes).toHaveLength(1);
    expect(read.sections[0]).toMatchObject({ heading: 'Observations on the report of Examplia*' });
  });

  it('reads lines broken at the page width', () => {
    const read = readLines(
      'I.',
      'Introduction',
      '1.',
      'The Panel met. It',
      'sat. It rose.',
      'It left.',
      '',
      '2.',
      'It slept.',
      'II.',
      'End',
      '3.',
      'Done.',
    );
    expect(paragraph(read, '1')).toMatchObject({ text: 'The Panel met. It sat. It rose. It left.', lines: [4, 6] });
    expect(refs(read)).toEqual(['1', '2', '3']);
  });
});
