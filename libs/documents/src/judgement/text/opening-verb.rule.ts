import type { Correction } from '../../annotations/annotation.types';
import { OPENING_WORDS } from '../frames/verbs/verbs.lexicon';

const FIRST_WORD = /^\p{Lu}\p{L}+/u;
const FOLLOWS_A_VERB = ['upon', 'all', 'on', 'that', 'the', 'also', 'its', 'further', 'States', 'with', 'note'];

const known = new Set(OPENING_WORDS.map((word) => word.toLowerCase()));

/** "Callsupon": a verb and the word that follows it, set as one. */
const unfused = (word: string): string | null => {
  for (const follower of FOLLOWS_A_VERB) {
    const verb = word.slice(0, -follower.length);
    if (word.endsWith(follower) && known.has(verb.toLowerCase())) return `${verb} ${follower}`;
  }
  return null;
};

/** The word is one letter short of the other. */
const lacksOneLetter = (word: string, whole: string): boolean =>
  whole.length === word.length + 1 &&
  Array.from(whole).some((_, index) => whole.slice(0, index) + whole.slice(index + 1) === word);

/** "Sresses": scans lose letters, and only a verb can open an operative paragraph. */
const respelt = (word: string): string | null => {
  if (word.length < 5 || !/(?:s|ing)$/.test(word)) return null;
  const whole = OPENING_WORDS.find((candidate) => lacksOneLetter(word.toLowerCase(), candidate));
  return whole ? whole.charAt(0).toUpperCase() + whole.slice(1) : null;
};

/** Mends the verb that opens a paragraph where the scan has damaged it. */
export const repairOpening = (text: string): { text: string; correction: Correction } | null => {
  const word = FIRST_WORD.exec(text)?.[0];
  if (!word || known.has(word.toLowerCase())) return null;
  const parted = unfused(word);
  const to = parted ?? respelt(word);
  if (!to) return null;
  const basis = 'verb that opens a paragraph';
  return {
    text: to + text.slice(word.length),
    correction: { type: parted ? 'spacing' : 'ocr', field: 'text', from: word, to, basis },
  };
};
