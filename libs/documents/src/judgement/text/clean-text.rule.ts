import type { Correction } from '../../annotations/annotation.types';
import { repairOpening } from './opening-verb.rule';

/** Text as it should be searched and split, and what was changed to get there. */
export interface CleanText {
  readonly text: string;
  readonly corrections: readonly Correction[];
  /** What compilers added in brackets, without the brackets. */
  readonly note: string | null;
}

const FOLDED: readonly (readonly [from: string, to: string, basis: string])[] = [
  ['\u2011', '-', 'non-breaking hyphen'],
  ['\u2010', '-', 'typographic hyphen'],
  ['\u00ad', '', 'soft hyphen'],
  ['\u200b', '', 'zero-width space'],
  ['\u00a0', ' ', 'no-break space'],
  ['\u202f', ' ', 'narrow no-break space'],
];

const fold = (text: string): CleanText => {
  const found = FOLDED.filter(([from]) => text.includes(from));
  return {
    text: found.reduce((folded, [from, to]) => folded.split(from).join(to), text),
    corrections: found.map(([from, to, basis]) => ({ type: 'encoding', field: 'text', from, to, basis })),
    note: null,
  };
};

const BRACKETED = / ?\[([^[\]]{12,2000})\]/g;
// A statement of its own, as against a word supplied in a quotation: it has a finite verb of fact.
const STATES_A_FACT = /\b(?:was|were|has|have|had|is|are|been|held|established|appointed|adopted|replaced|submitted)\b/;

/** Compilers bring old texts up to date in square brackets; what they add is no part of the paragraph. */
const extractNote = (clean: CleanText): CleanText => {
  const notes = [...clean.text.matchAll(BRACKETED)].filter(([, words = '']) => STATES_A_FACT.test(words));
  const [first] = notes;
  if (!first) return clean;
  const corrections = notes.map(([whole]): Correction => ({
    type: 'editorial-note-extracted',
    field: 'text',
    from: whole.trim(),
    to: '',
    basis: 'statement in square brackets inside the sentence',
  }));
  return {
    text: notes.reduce((text, [whole]) => text.replace(whole, ''), clean.text),
    corrections: [...clean.corrections, ...corrections],
    note: notes.map(([, words]) => words).join(' '),
  };
};

export const cleanParagraph = (text: string): CleanText => {
  const clean = extractNote(fold(text));
  const repaired = repairOpening(clean.text);
  return repaired ? { ...clean, text: repaired.text, corrections: [...clean.corrections, repaired.correction] } : clean;
};
