import type { Finding } from '../document/read-document.types';
import type { SourceLine } from '../text/source-lines';

/** Lines in which a sign could not be read and stands as U+FFFD. */
export const unreadableCharacters = (lines: readonly SourceLine[]): Finding[] =>
  lines
    .filter(({ text }) => text.includes('\uFFFD'))
    .map(({ number, text, page }) => ({
      code: 'unreadable-character',
      line: number,
      page,
      detail: `a sign is lost in “${text.slice(0, 80)}”`,
    }));

// Verbs that paragraphs of such texts begin with, and words that follow them.
const FREQUENT = (
  'calls urges invites requests recommends encourages stresses emphasizes emphasises notes welcomes recalls ' +
  'reaffirms recognizes recognises reiterates underlines decides expresses appeals acknowledges affirms commends ' +
  'condemns deplores highlights reminds strongly takes ratify accede adopt ensure continue strengthen consider ' +
  'implement promote enhance provide establish combat prevent guarantee protect abolish amend review intensify'
).split(' ');
const FUSED_FIRST = new Set(['is', 'of', 'in', 'to', 'by', 'and', 'for', 'on', 'at', 'with', 'from', 'that']);
const FUSED_SECOND = new Set(['the', 'to', 'be', 'its', 'their', 'this', 'all', 'of', 'and', 'by']);
const REAL_WORDS = new Set(['into', 'onto', 'within', 'withal', 'forall']);
// Words of their own, one letter from a verb.
const NOT_MISREAD = new Set(['adapt', 'project', 'votes', 'nodes', 'incites', 'insure', 'province']);
const LABELLED = /^(?:\(?[\w.]{1,8}[.)]\s+)?(\p{Lu}\p{Ll}{4,})\b/u;
const OPEN_LABEL = /^\([\da-z]{1,3}\s+\p{Lu}/u;
const DIGIT_WITHIN = /(?<![\p{L}\p{N}_])\p{Ll}+[01]\p{Ll}+(?![\p{L}\p{N}_])/u;

/** One letter more, fewer or another. */
const isOneLetterFrom = (word: string, other: string): boolean => {
  if (Math.abs(word.length - other.length) > 1 || word === other) return false;
  let from = 0;
  while (from < word.length && word[from] === other[from]) from++;
  const tail = (text: string, skip: number): string => text.slice(from + skip);
  if (word.length === other.length) return tail(word, 1) === tail(other, 1);
  const [long, short] = word.length > other.length ? [word, other] : [other, word];
  return long.slice(from + 1) === short.slice(from);
};

const misreadVerb = (text: string): string | null => {
  const word = LABELLED.exec(text)?.[1]?.toLowerCase();
  if (word === undefined || FREQUENT.includes(word) || NOT_MISREAD.has(word)) return null;
  const near = FREQUENT.find((verb) => isOneLetterFrom(word, verb));
  // "Ensures" and "Recall" are other forms, not faults.
  return near === undefined || near.startsWith(word) || word.startsWith(near) ? null : `“${word}” for “${near}”?`;
};

const fusedWords = (text: string): string | null => {
  for (const [word] of text.matchAll(/(?<![\p{L}-])\p{Ll}{4,9}(?![\p{L}-])/gu)) {
    if (REAL_WORDS.has(word)) continue;
    for (let cut = 2; cut < word.length; cut++)
      if (FUSED_FIRST.has(word.slice(0, cut)) && FUSED_SECOND.has(word.slice(cut))) return `“${word}” is two words?`;
  }
  return null;
};

const faultIn = (text: string): string | null => {
  const digits = DIGIT_WITHIN.exec(text)?.[0];
  if (digits !== undefined) return `“${digits}” holds a figure`;
  const label = OPEN_LABEL.exec(text)?.[0];
  if (label !== undefined && !text.slice(0, 12).includes(')'))
    return `“${label.slice(0, -2)}” for a letter in brackets?`;
  return misreadVerb(text) ?? fusedWords(text);
};

/** Words that a machine which reads pictures of print would make of others; a person compares them with the print. */
export const suspectedFaults = (lines: readonly SourceLine[]): Finding[] =>
  lines.flatMap(({ number, text, page }) => {
    const detail = faultIn(text);
    return detail === null ? [] : [{ code: 'ocr-suspected', line: number, page, detail }];
  });
