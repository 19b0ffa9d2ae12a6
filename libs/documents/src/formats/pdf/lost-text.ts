import type { Finding } from '../../document/read-document.types';
import type { SourceLine } from '../../text/source-lines';
import { endsSentence, opensWithLabel } from './flow';
import type { Vocabulary } from './hyphens';

const FIRST_WORD = /^\p{Lu}\p{Ll}+/u;

/** Words that are capitalised within sentences: names. */
const namesIn = (lines: readonly SourceLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => [...text.matchAll(/\p{Ll},? (\p{Lu}\p{Ll}+)/gu)].map(([, name = '']) => name)));

/** It begins with a word that is capitalised only where a sentence begins. */
const beginsSentence = (text: string, names: ReadonlySet<string>, words: Vocabulary): boolean => {
  const word = FIRST_WORD.exec(text)?.[0];
  return word !== undefined && words.count(word.toLowerCase()) > 0 && !names.has(word);
};

/** Sentences that break off at the end of a page and do not go on on the next. */
export const lostText = (lines: readonly SourceLine[], words: Vocabulary): Finding[] => {
  const names = namesIn(lines);
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!before || before.page === line.page) return [];
    // A line that stands alone is a heading.
    const heading = before.blankBefore || !/\p{Ll}/u.test(before.text) || index === 1;
    if (heading || endsSentence(before.text) || /[-,]$/u.test(line.text)) return [];
    const breaksOff = opensWithLabel(line.text) || beginsSentence(line.text, names, words);
    if (!breaksOff) return [];
    const detail = `“…${before.text.slice(-40)}” does not go on with “${line.text.slice(0, 40)}…”`;
    return [{ code: 'text-lost', line: line.number, page: line.page, detail }];
  });
};
