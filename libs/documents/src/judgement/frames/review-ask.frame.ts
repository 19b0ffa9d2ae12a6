import type { Frame } from './frame.types';

const LEADING_ADVERBS =
  /^(?:(?:to|that|further|also|fully|effectively|actively|urgently|immediately|promptly|swiftly|explicitly|formally|strongly|seriously)\s+)*/iu;
const RECOMMENDERS = /\s*\(\p{Lu}[^()]*(?:\([^()]*\)[^()]*)*\)\s*[;.,:]?\s*(?:and)?\s*$/u;
const SENTENCE_ABOUT_THE_REPORT =
  /^(?:the (?:recommendations?|following|response|working group|delegation|report)|all conclusions|the position|these recommendations|in (?:the )?(?:course|view) of)\b/iu;

/** A recommendation of States to a State: an act, and after it who recommends it. */
export const isReviewRecommendation = (text: string, ofNumberedList: boolean): boolean =>
  !SENTENCE_ABOUT_THE_REPORT.test(text) && (ofNumberedList || RECOMMENDERS.test(text));

/** "Ratify the Convention (Brelland)": the act itself is the ask. */
export const reviewAsk = (text: string): Frame => {
  const lead = LEADING_ADVERBS.exec(text)?.[0].length ?? 0;
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
