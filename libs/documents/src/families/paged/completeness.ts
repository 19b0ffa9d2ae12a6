import { endsSentence } from '../../rules/completeness.rule';

const TAIL = 240;
// "…in 2021.5": the sign of a footnote hangs on the full stop.
const ANCHOR = /(?<=[.;:)”"’])(?:\d{1,2}|\*{1,3}|\[\d{1,2}\])$/u;
const CONJUNCTION = /(?<=[;,])\s+(?:and|or|and\/or)$/u;

// "… were answered. (arts. 7 and 10)": the articles concerned stand behind the sentence.
const ARTICLES = /(?<=[.;:])\s*\([^()]*(?:\([^()]*\)[^()]*)*\)$/u;

/** A paragraph or item that ends as one does, whatever hangs on its last sign. */
export const isComplete = (text: string): boolean =>
  endsSentence(text.slice(-TAIL).replace(ANCHOR, '').replace(CONJUNCTION, '').replace(ARTICLES, ''));

/** Also with the brackets in which the recommending States stand. */
export const endsRecommendation = (text: string): boolean =>
  isComplete(text) || /\)(?:\s*\d{1,2}|\*{1,3})?$/u.test(text.slice(-TAIL));
