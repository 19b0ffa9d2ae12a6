import type { Frame } from './frame.types';

const PRINTED_NUMBER = /^\d+(?:\.\d+)*\.?\s+/;
/** "In line with its pledge,": what comes before the act. */
export const OPENING_ADVERBIAL =
  /^\s*(?:in|with|as|on|within|through|pursuant|taking|bearing|following|given|regarding|concerning|for|at|by|under|without)\b[^,]{0,200},\s*/i;
const LEADING_ADVERBS =
  /^(?:(?:to|that|(?:the )?(?:government|authorities|state)(?: of \p{Lu}[\p{L} ]*?)?(?= \p{Ll})|further|also|fully|effectively|actively|urgently|immediately|promptly|swiftly|explicitly|formally|strongly|seriously)\s+)*/iu;
const RECOMMENDERS = /\s*\(\p{Lu}[^()]*(?:\([^()]*\)[^()]*)*\)\s*[;.,:]?\s*(?:and)?\s*$/u;
const SENTENCE_ABOUT_THE_REPORT =
  /^(?:the (?:recommendations?|following|response|working group|delegation|report)|all conclusions|the position|these recommendations|in (?:the )?(?:course|view) of)\b/i;

/** A recommendation of States to a State: an act, and after it who recommends it. */
export const isReviewRecommendation = (text: string, ofNumberedList: boolean): boolean =>
  !SENTENCE_ABOUT_THE_REPORT.test(text.replace(PRINTED_NUMBER, '')) && (ofNumberedList || RECOMMENDERS.test(text));

/** "Ratify the Convention (Brelland)": the act itself is the ask. */
export const reviewAsk = (printed: string): Frame => {
  const text = printed.replace(PRINTED_NUMBER, (number) => ' '.repeat(number.length));
  const opening = OPENING_ADVERBIAL.exec(text)?.[0].length ?? text.search(/\S|$/);
  const lead = opening + (LEADING_ADVERBS.exec(text.slice(opening))?.[0].length ?? 0);
  const verb = /^[\p{L}-]+/u.exec(text.slice(lead))?.[0] ?? '';
  const recommenders = RECOMMENDERS.exec(text)?.index ?? text.length;
  return {
    rule: 'recommendation-of-review',
    verb: verb.toLowerCase(),
    verbClass: 'recommends',
    basis: 'ask',
    start: 0,
    verbEnd: 0,
    end: recommenders,
  };
};
