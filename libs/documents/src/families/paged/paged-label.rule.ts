import { beginsLikeParagraph } from '../../rules/completeness.rule';
import type { PagedLabel } from './paged.types';

// Figures, and the letters that scanning takes for figures: "l39.4", "I2.", "1O.3".
const FIGURES = '[\\dlIO|]{1,3}';
const TEXT = '(?:\\s+(.*)|(?=["“‘(]?\\p{Lu})(.*))?$';
const NUMBER = new RegExp(`^((${FIGURES})\\s?\\.)${TEXT}`, 'u');
const SUB_NUMBER = new RegExp(`^((${FIGURES})\\s?[.,]\\s?(${FIGURES})(?:\\s?[.:)])?)${TEXT}`, 'u');
const BRACKETED = /^(\((\d{1,3})\))\s*(["“‘]?\p{Lu}.*)$/u;

const figures = (text: string): number => Number(text.replace(/[lI|]/gu, '1').replace(/O/gu, '0'));

const label = (printed: string, number: string, sub: string | null, rest: string): readonly PagedLabel[] =>
  // Roman numerals are no damaged figures: a figure must be printed.
  /\d/u.test(number + (sub ?? ''))
    ? [
        {
          printed,
          rest: rest.trim(),
          number: figures(number),
          sub: sub === null ? null : figures(sub),
          repaired: /[^\d.\s:)(]/u.test(printed),
        },
      ]
    : [];

/**
 * What "139.", "139.12", "139.12." or "(12)" at the beginning of a line may be, likeliest first: "5. 12 States spoke"
 * is no recommendation 5.12. Whether it counts at all, only its place tells.
 */
export const readPagedLabels = (line: string): readonly PagedLabel[] => {
  const sub = SUB_NUMBER.exec(line);
  const number = NUMBER.exec(line);
  const bracketed = BRACKETED.exec(line);
  return [
    ...(sub ? label(sub[1] ?? '', sub[2] ?? '', sub[3] ?? '', sub[4] ?? sub[5] ?? '') : []),
    ...(number ? label(number[1] ?? '', number[2] ?? '', null, number[3] ?? number[4] ?? '') : []),
    ...(bracketed ? label(bracketed[1] ?? '', bracketed[2] ?? '', null, bracketed[3] ?? '') : []),
  ];
};

/** What follows does not contradict that it is a label. */
export const mayBegin = ({ rest }: PagedLabel): boolean => rest === '' || beginsLikeParagraph(rest);

/** The line begins like a numbered paragraph. */
export const beginsNumbered = (line: string): boolean => readPagedLabels(line).some(mayBegin);
