import type { Finding, ReadDocument, ReadParagraph } from '../document/read-document.types';
import type { DocumentHeader } from '../header/read-header';
import { type CountryByName, countryByName } from '../reading/country-names';
import { recommendersOf } from '../reading/recommending-states';
import type { ReadingContext, RecommendingState, StatedPosition } from '../reading/reading.types';
import { citedRefs } from './review/cited-refs.rule';
import { isAddendum } from './review/later-positions';
import { positionIn, type WordedPosition } from './review/position-words.rule';

/** What a review says beside the words of a recommendation. */
export interface ParagraphReview {
  readonly recommendingStates: readonly RecommendingState[];
  readonly statedPositions: readonly StatedPosition[];
  /** Names that no country answers to, recommendations without a State. */
  readonly findings: readonly Finding[];
}

const CLOSING = /\breflect the position of the (?:submitting|recommending)/iu;
const OF_RECOMMENDATIONS = /\brecommendations?\b/iu;
const OUTCOME = /\b(?:conclusions?|recommendations?)\b/iu;

/** By reference: who recommended, and what the State under review said. Empty for other texts. */
export const reviewOf = (
  read: ReadDocument,
  header: DocumentHeader,
  context: ReadingContext,
): ReadonlyMap<string, ParagraphReview> => {
  // What an addendum says is of recommendations that stand elsewhere.
  if (read.family !== 'upr-report' || isAddendum(read, header.symbol)) return new Map();
  const countryOf = countryByName(context);
  const reviews = new Map<string, ParagraphReview>();
  const known = new Set(read.paragraphs.map(({ ref }) => ref));
  const items = itemsByParent(read.paragraphs);
  for (const block of read.paragraphs.filter((paragraph) => isBlock(paragraph, known))) {
    const position = statedIn(block, header);
    const own = items.get(block.ref) ?? [];
    for (const item of own) reviews.set(item.ref, reviewed(item, position, countryOf, context));
    if (position === null) continue;
    const named = citedIn(block, known).flatMap((ref) => items.get(ref)?.map(refOf) ?? [ref]);
    const above = own.length === 0 && named.length === 0 && ABOVE.test(block.text) ? pendingIn(reviews) : named;
    for (const ref of above) {
      reviews.set(ref, { ...(reviews.get(ref) ?? NOTHING_SAID), statedPositions: [position] });
    }
  }
  for (const orphan of read.paragraphs.filter((paragraph) => isOrphan(paragraph, known))) {
    reviews.set(orphan.ref, reviewed(orphan, null, countryOf, context));
  }
  return reviews;
};

const NOTHING_SAID: ParagraphReview = { recommendingStates: [], statedPositions: [], findings: [] };
// "These recommendations will be examined": the State's position stands behind the list, as in 2008.
const ABOVE =
  /^(?:all )?(?:these|the (?:above|foregoing|aforementioned)\S*|the) (?:conclusions and\/or )?recommendations(?: \p{L}+){0,4}? (?:above|will|have|enjoy|were|are)\b/iu;

const refOf = ({ ref }: ReadParagraph): string => ref;

const pendingIn = (reviews: ReadonlyMap<string, ParagraphReview>): string[] =>
  [...reviews].filter(([, { statedPositions }]) => statedPositions.length === 0).map(([ref]) => ref);

const itemsByParent = (paragraphs: readonly ReadParagraph[]): ReadonlyMap<string, readonly ReadParagraph[]> => {
  const items = new Map<string, ReadParagraph[]>();
  for (const item of paragraphs) {
    if (item.parentRef === null) continue;
    const siblings = items.get(item.parentRef);
    if (siblings) siblings.push(item);
    else items.set(item.parentRef, [item]);
  }
  return items;
};

const isBlock = ({ ref, text, parentRef }: ReadParagraph, known: ReadonlySet<string>): boolean =>
  parentRef === null && !CLOSING.test(text) && (OF_RECOMMENDATIONS.test(text) || known.has(`${ref}.1`));

/** A recommendation whose block lost its own paragraph: its number tells. */
const isOrphan = ({ ref, parentRef }: ReadParagraph, known: ReadonlySet<string>): boolean =>
  /^\d+\.\d+/u.test(ref) && (parentRef === null || !known.has(parentRef));

/** Before 2010 blocks named recommendations by the paragraphs of the dialogue in which they were made. */
const citedIn = (block: ReadParagraph, known: ReadonlySet<string>): string[] => {
  if (positionIn(block.text) === null || !block.sectionPath.some((heading) => OUTCOME.test(heading))) return [];
  return citedRefs(block.text).filter((ref) => known.has(ref) && ref !== block.ref);
};

const statedIn = (block: ReadParagraph, header: DocumentHeader): StatedPosition | null => {
  const worded = positionIn(block.text) ?? underHeading(block);
  if (worded === null) return null;
  const sourceRef = [...(header.symbol === null ? [] : [header.symbol]), `para. ${block.ref}`].join(', ');
  return { ...worded, sourceRef, statedOn: header.adoptedOn.date };
};

const underHeading = ({ sectionPath }: ReadParagraph): WordedPosition | null =>
  positionIn(sectionPath[sectionPath.length - 1] ?? '');

const reviewed = (
  item: ReadParagraph,
  position: StatedPosition | null,
  countryOf: CountryByName,
  context: ReadingContext,
): ParagraphReview => {
  const { states, unknown } = recommendersOf(item.text, countryOf);
  const finding = (detail: string): Finding => ({
    code: 'country-unknown',
    line: item.lines[0],
    ref: item.ref,
    detail,
  });
  const none = states.length === 0 ? [finding('no recommending State is printed')] : [];
  const strangers =
    context.countries.length === 0 ? [] : unknown.map((name) => finding(`no country is called ${name}`));
  return {
    recommendingStates: states,
    statedPositions: position ? [position] : [],
    findings: [...none, ...strangers],
  };
};
