import { describe, expect, it } from '@jest/globals';
import { paragraph, readLines, refs } from '../../test/invented';

describe('numbered conclusions', () => {
  it('lets blank lines fall inside a sentence and items begin without one', () => {
    const read = readLines(
      '1. The Panel invites States:',
      '',
      'a) to plant trees along',
      '',
      'every road that children use;',
      ' b) to water them.',
      '2. The Panel thanks the gardeners.',
    );
    expect(refs(read)).toEqual(['1', '1(a)', '1(b)', '2']);
    expect(paragraph(read, '1(a)')).toMatchObject({
      printedNumber: 'a)',
      parentRef: '1',
      text: 'to plant trees along every road that children use;',
      lines: [3, 5],
    });
    expect(paragraph(read, '1').chapeau).toBe(true);
  });

  it('leaves a number in the middle of a sentence in the sentence', () => {
    const read = readLines(
      '1. The Panel recalls that its members met in rooms 4 to',
      '6. and that they liked the view;',
      '2. The Panel will meet again in',
      '12. Street, if the door is open.',
    );
    expect(refs(read)).toEqual(['1', '2']);
  });

  it('keeps skipped numbers as they are and names them', () => {
    const read = readLines('7. The Panel met.', '8. It ate.', '11. It left.');
    expect(refs(read)).toEqual(['7', '8', '11']);
    expect(read.numberingGaps).toEqual([{ session: null, between: ['8', '11'], missing: ['9', '10'] }]);
  });

  it('puts what stands before the first number and behind the last one aside', () => {
    const read = readLines(
      'Conclusions of the Panel',
      'on gardens',
      '',
      'Annex to a letter',
      '1. The Panel met.',
      '* * *',
    );
    expect(read.frontMatter).toEqual(['Conclusions of the Panel on gardens', 'Annex to a letter']);
    expect(read.artefacts).toEqual([{ text: '* * *', line: 6, reason: 'rule' }]);
  });

  it('keeps a footnote out of the last paragraph', () => {
    const read = readLines('1. The Panel met.', '* Adopted by those', 'who were there.', '2. The Panel left.');
    expect(refs(read)).toEqual(['1', '2']);
    expect(read.footnotes).toEqual([{ marker: '*', text: '* Adopted by those who were there.', line: 2 }]);
  });

  it('goes on to roman items and back to letters', () => {
    const read = readLines(
      '1. The Panel asks for:',
      '(a) shade, that is:',
      '(i) trees;',
      '(ii) roofs;',
      '(b) water.',
      '2. The Panel asks for nothing else.',
    );
    expect(refs(read)).toEqual(['1', '1(a)', '1(a)(i)', '1(a)(ii)', '1(b)', '2']);
    expect(paragraph(read, '1(a)(ii)').parentRef).toBe('1(a)');
  });
});
