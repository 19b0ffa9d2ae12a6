const SMALL_WORDS = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);
const LONGEST_HEADING = 200;

/** `title`: every main word has a capital; `sentence`: only the first; `either`: one word, or nothing tells. */
export type HeadingStyle = 'title' | 'sentence' | 'either';

/** Short, begins with a capital, ends with a word: how a heading is set when nothing else marks it. */
export const looksLikeHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  /^\p{Lu}/u.test(text) &&
  /[\p{L}\p{N})][*†‡]{0,3}$/u.test(text) &&
  !/[;]/u.test(text);

/** Capitals rank headings where indents and type sizes are lost. */
export const headingStyle = (text: string): HeadingStyle => {
  const main = text
    .split(/[\s:]+/u)
    .slice(1)
    .filter((word) => /^\p{L}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()));
  if (main.length === 0) return 'either';
  return main.every((word) => /^\p{Lu}/u.test(word)) ? 'title' : 'sentence';
};

/** The part that holds all of a session's outcome: headings that follow stand inside it. */
export const isOutcomePart = (text: string): boolean => /^conclusions and(?: agreed)? recommendations$/iu.test(text);
