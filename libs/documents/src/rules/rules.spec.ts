import { describe, expect, it } from '@jest/globals';
import { depthOf, opened, type OpenHeading } from './heading-tree.rule';
import { headingStyle } from './heading.rule';
import { readLabel } from './label.rule';
import { fromLetter, fromRoman, toLetter, toRoman } from './numeral.rule';
import { splitFused } from './opener.rule';
import { type Context, placeLabel, refOf } from './sequence.rule';
import { isRule, isStrayTail, readFootnoteLine } from './sign.rule';

const place = (line: string, context: Partial<Context>): string | null => {
  const label = readLabel(line);
  const at = { number: 5, letter: null, roman: null };
  const placement = label && placeLabel(label, { at, before: 'An item;', beforeIsUnnumbered: false, ...context });
  return placement && refOf(placement.place);
};

describe('numerals', () => {
  it.each([1, 4, 9, 14, 40, 99, 118])('writes and reads %i in Roman numerals', (value) => {
    expect(fromRoman(toRoman(value))).toBe(value);
  });

  it('refuses letters that are no numeral as one would write it', () => {
    expect(['iiii', 'vx', 'mix up', ''].map(fromRoman)).toEqual([null, null, null, null]);
  });

  it('goes on behind z with two letters', () => {
    expect([toLetter(27), fromLetter('aa'), fromLetter('ab'), fromLetter('ba')]).toEqual(['aa', 27, 28, null]);
  });
});

describe('place of a label in the sequence', () => {
  const inItem = (letter: number, roman: number | null = null): Partial<Context> => ({
    at: { number: 5, letter, roman },
  });

  it('reads (i) as a letter behind (h), and as a numeral behind an item that opens a list', () => {
    expect(place('(i) Text', inItem(8))).toBe('5(i)');
    expect(place('(i) Text', { ...inItem(8), before: 'Namely:' })).toBe('5(h)(i)');
    expect(place('(v) Text', inItem(16, 4))).toBe('5(p)(v)');
    expect(place('(q) Text', inItem(16, 11))).toBe('5(q)');
  });

  it('leaves a label in the sentence where it does not follow', () => {
    expect(place('(c) Text', inItem(1))).toBeNull();
    expect(place('(a) Text', {})).toBeNull();
    expect(place('(a) Text', { before: 'Namely:' })).toBe('5(a)');
    expect(place('4. Text', {})).toBeNull();
    expect(place('90. Text', {})).toBeNull();
    expect(place('6. of the', {})).toBeNull();
    expect(place('6. Text', { before: 'a sentence that goes on to paragraph' })).toBeNull();
  });

  it('begins a list anew only behind an adoption sentence', () => {
    const adoption = { before: 'adopts the following:', beforeIsUnnumbered: true };
    expect(place('1.', adoption)).toBe('1');
    expect(place('1.', { ...adoption, beforeIsUnnumbered: false })).toBeNull();
  });
});

describe('headings', () => {
  it('tells title style from sentence style', () => {
    expect(['Right to Water', 'Right to water', 'Water'].map(headingStyle)).toEqual(['title', 'sentence', 'either']);
  });

  it('gives one word the rank of its neighbours', () => {
    const open: OpenHeading[] = [
      { text: 'Right to Water', style: 'title' },
      { text: 'Right to soil', style: 'sentence' },
    ];
    const depth = depthOf('Worms', open, false);
    expect([depth, opened('Worms', open, depth).style]).toEqual([1, 'sentence']);
    expect(depthOf('Right to Air', open, false)).toBe(0);
  });
});

describe('signs and openings', () => {
  it('splits at a comma without a space only before another opening', () => {
    expect(splitFused('Noting gardens,Recalling trees,')).toEqual(['Noting gardens,', 'Recalling trees,']);
    expect(splitFused('Noting gardens, recalling trees,Oaks and elms,')).toHaveLength(1);
  });

  it('knows closing rules, tails of lost titles and footnotes', () => {
    expect(['_ _ _', '…', '---', 'Text'].map(isRule)).toEqual([true, true, true, false]);
    expect(['May 2001)', '(May 2001)', 'b) of it)'].map(isStrayTail)).toEqual([true, false, false]);
    expect(['** Late.', '(see it)', '5. Text', '\uFFFD For it.'].map((line) => readFootnoteLine(line)?.marker)).toEqual([
      '**', undefined, undefined, '\uFFFD',
    ]); // prettier-ignore
  });
});
