import type { ClusterText } from '../cluster-text.types';

/** Sentences and clauses that open with a verb of their own. */
const NEXT_ASK =
  /(?<=[.;])\s+|,?\s+and\s+(?:also\s+|further\s+|therefore\s+)?(?=(?:to|calls?|urges?|requests?|encourages?|invites?|recommends?)\s)/u;
const MIN_WORDS = 4;

/** What follows these words says what an ask is good for, not what is asked. */
const PURPOSE =
  /\b(?:in order (?:to|that)|with (?:a view|the aim|the purpose)|so as to|aimed at|aiming (?:at|to)|with due respect|thereby)\b/u;

/** Titles of publications and of other undertakings say what those treat. */
const TITLE =
  /\b(Handbook|Manual|Guide|Guidelines|Toolkit|Study|Initiative|Campaign|Decade|Year|Day)\b(?:\s+(?:on|for|of|the|in|and|to|against|[A-Z][\w-]+))+/gu;

/** A text with long titles cut to their kind: "Study on …" is "Study". */
export const withoutTitles = (text: string): string => text.replace(TITLE, '$1');

const longEnough = (clause: string): boolean => clause.split(' ').length >= MIN_WORDS;

/** Each ask from where its words begin to where the next ones do, for a quotation may be shortened. */
const fromQuotes = (text: string, quotes: readonly string[]): readonly string[] => {
  const starts = [...new Set(quotes.map((quote) => text.indexOf(quote)))].filter((at) => at >= 0).sort((a, b) => a - b);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
};

const clausesOf = ({ cleanText, asks }: ClusterText): readonly string[] => {
  const quoted = fromQuotes(cleanText, asks);
  if (quoted.length > 1) return quoted;
  const clauses = cleanText.split(NEXT_ASK).filter(longEnough);
  return clauses.length > 0 ? clauses : [cleanText];
};

const withoutPurpose = (clause: string): string => {
  const core = clause.split(PURPOSE)[0] ?? '';
  return longEnough(core) ? core : clause;
};

/** The asks of a text one by one, each without its title words and its purpose. */
export const splitAsks = (text: ClusterText): readonly string[] =>
  clausesOf(text).map((clause) => withoutTitles(withoutPurpose(clause)));
