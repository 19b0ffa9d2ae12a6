import type { ReadDocument, ReadParagraph } from '../../document/read-document.types';
import type { LaterPosition } from '../../reading/reading.types';
import { citedRefs, leadingRefs } from './cited-refs.rule';
import { positionIn, type WordedPosition } from './position-words.rule';

const SENTENCE = /(?<=[^.]{4}[.;:])\s+(?=\p{Lu})/u;
const ON_ITS_NUMBER =
  /\b(?:accepts?|supports?|rejects?|notes?|agrees?|not accept|not support|statement)\b.{0,40}\b(?:the|this|these) recommendations?\b/iu;
const REFERS_ELSEWHERE = /^(?:see|cf\.|as to the reply)\b/iu;

/** What a State says, in an addendum to the report on its review, of the recommendations it names there. */
export const laterPositionsOf = (
  read: ReadDocument,
  symbol: string | null,
  statedOn: string | null,
): readonly LaterPosition[] => {
  if (read.family !== 'upr-report' || !isAddendum(read, symbol)) return [];
  const reviewedSymbol = symbol?.replace(/\/Add\.\d+.*$/u, '') ?? null;
  return read.paragraphs.flatMap((paragraph) =>
    statementsOf(paragraph).map(({ refs, worded }) => ({
      reviewedSymbol,
      refs,
      position: {
        ...worded,
        sourceRef: [...(symbol === null ? [] : [symbol]), `para. ${paragraph.ref}`].join(', '),
        statedOn,
      },
    })),
  );
};

/** Told by its symbol, or by the title that replies of States carry. */
export const isAddendum = (read: ReadDocument, symbol: string | null): boolean =>
  symbol === null
    ? read.frontMatter.some((text) => /\baddendum\b|\bviews on conclusions\b/iu.test(text))
    : /\/Add\.\d+/u.test(symbol);

interface Statement {
  readonly refs: readonly string[];
  readonly worded: WordedPosition;
}

const statementsOf = (paragraph: ReadParagraph): Statement[] => {
  const heading = positionIn(paragraph.sectionPath[paragraph.sectionPath.length - 1] ?? '');
  const sentences = paragraph.text.split(SENTENCE);
  const own = ownStatement(paragraph, heading);
  if (own) return [own];
  return sentences.flatMap((sentence, index) => {
    const refs =
      index === 0 && isReplyTo(leadingRefs(sentence)) ? leadingRefs(sentence) : citedRefs(ownNumber(sentence));
    if (refs.length === 0 || REFERS_ELSEWHERE.test(sentence)) return [];
    const next = sentences[index + 1] ?? '';
    const answered = citedRefs(next).length === 0 ? positionIn(next) : null;
    const worded = positionIn(sentence) ?? (endsWithRefs(sentence) ? answered : null) ?? heading;
    return worded ? [{ refs, worded }] : [];
  });
};

const REPLY_TO_ONE = /^rec(?:ommendation)?\.?\s+(?:no\.?\s*)?\d+(?:\.\d+)?(?=\s+\p{Lu})/iu;

/** "Rec. 30 See recommendation 24": the reply is to 30. */
const ownNumber = (sentence: string): string => REPLY_TO_ONE.exec(sentence)?.[0] ?? sentence;

/** "11.8" and "5., 6., 7." name recommendations; a lone number may be anything. */
const isReplyTo = (refs: readonly string[]): boolean => refs.length > 1 || refs.some((ref) => ref.includes('.'));

/** "Recommendation 11.9: Accepted." and "11.8. Not supported.": the answer stands behind the number. */
const endsWithRefs = (sentence: string): boolean => /[\d)][.:;]?$/u.test(sentence);

/** Where replies are numbered as the recommendations are, the number names the recommendation. */
const ownStatement = (paragraph: ReadParagraph, heading: WordedPosition | null): Statement | null => {
  const { printedNumber, ref, text } = paragraph;
  if (printedNumber === null || /\(/u.test(ref) || citedRefs(text).length > 0) return null;
  const byRef = /^\d+\.\d+$/u.test(ref);
  const worded = byRef || ON_ITS_NUMBER.test(text) ? (positionIn(text.split(SENTENCE)[0] ?? '') ?? heading) : null;
  return worded && { refs: [ref], worded };
};
