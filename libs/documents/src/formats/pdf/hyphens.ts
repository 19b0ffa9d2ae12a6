/** Words of a document, by which a hyphen at the end of a line is judged. */
export interface Vocabulary {
  /** How often a word, or a compound with its hyphens, stands within a line. In lower case. */
  count(word: string): number;
}

const WORD = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/gu;

/** Counts the whole words of lines. */
export const vocabularyOf = (lines: Iterable<string>): Vocabulary => {
  const counts = new Map<string, number>();
  for (const line of lines) {
    // The last word of a line that ends in a hyphen is half a word.
    for (const [word] of line.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+[-\u2010\u00ad]$/u, '').matchAll(WORD)) {
      const plain = word.toLowerCase().replace(/[\u2010\u2011]/gu, '-');
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
  }
  return { count: (word) => counts.get(word) ?? 0 };
};

// First halves that English and the United Nations write with a hyphen, whatever follows.
const KEEPS_HYPHEN =
  /^(?:non|self|well|follow|vice|ex|socio|cross|anti|mid|half|high|low|full|long|short|post|gender|rights|policy|decision|law|so|age|evidence|victim|child|human|inter-[a-z]+)$/u;
// First halves that make one word with what follows, although both halves are words.
const JOINS =
  /^(?:with|in|on|over|under|out|up|there|where|here|how|any|some|every|not|for|be|to|how|wide|mean|further|more|never)$/u;

const keepsHyphen = (left: string, right: string, words: Vocabulary): boolean => {
  const joined = words.count(left + right);
  const compound = words.count(`${left}-${right}`);
  if (joined !== compound) return compound > joined;
  if (KEEPS_HYPHEN.test(left)) return true;
  return !JOINS.test(left) && words.count(left) > 0 && words.count(right) > 0;
};

// From where a word begins only: a line without a space is not searched anew from every letter of it.
const BROKEN = /(?<![\p{L}\p{N}]|[\p{L}\p{N}]-)([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)([-\u2010\u00ad])$/u;

/** A word broken at the end of a line is made whole on that line; null where none is broken. */
export const rejoin = (line: string, next: string, words: Vocabulary): readonly [string, string] | null => {
  const broken = BROKEN.exec(line);
  const rest = /^[\p{L}\p{N}]+/u.exec(next)?.[0];
  const [, left = '', hyphen = ''] = broken ?? [];
  if (!broken || rest === undefined) return null;
  const real =
    hyphen !== '\u00ad' &&
    (!/^\p{Ll}/u.test(rest) || /\p{N}$/u.test(left) || keepsHyphen(left.toLowerCase(), rest.toLowerCase(), words));
  const [token = '', ...others] = next.split(' ');
  return [`${line.slice(0, -1)}${real ? '-' : ''}${token}`, others.join(' ')];
};
