import type { Finding } from '../../document/read-document.types';
import type { SourceLine } from '../../text/source-lines';
import { endsSentence, opensWithLabel } from './flow';
import type { Vocabulary } from './hyphens';

const FIRST_WORD = /^\p{Lu}\p{Ll}+/u;

/** A word that is capitalised only where a sentence begins. */
const beginsSentence = (text: string, lines: readonly SourceLine[], words: Vocabulary): boolean => {
  const word = FIRST_WORD.exec(text)?.[0];
  if (word === undefined || words.count(word.toLowerCase()) === 0) return false;
  const within = new RegExp(String.raw`\p{Ll},? ${word}\b`, 'u');
  return !lines.some((line) => within.test(line.text));
};

/** Sentences that break off at the end of a page and do not go on on the next. */
export const lostText = (lines: readonly SourceLine[], words: Vocabulary): Finding[] =>
  lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!before || before.page === line.page) return [];
    // A line that stands alone is a heading.
    const heading = before.blankBefore || !/\p{Ll}/u.test(before.text) || index === 1;
    if (heading || endsSentence(before.text) || /[-,]$/u.test(line.text)) return [];
    const breaksOff = opensWithLabel(line.text) || beginsSentence(line.text, lines, words);
    if (!breaksOff) return [];
    const detail = `“…${before.text.slice(-40)}” does not go on with “${line.text.slice(0, 40)}…”`;
    return [{ code: 'text-lost', line: line.number, page: line.page, detail }];
  });
