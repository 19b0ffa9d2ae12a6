import type { AskProfile } from '../concepts/ask-profile';

interface WordVector {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}
/** How alike the words of two texts are, from 0 to 1. */
export type WordLikeness = (one: AskProfile, other: AskProfile) => number;

/** Fewer texts than this tell little of which words are rare. */
const ENOUGH_TEXTS = 50;

const countOf = (items: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

const lengthOf = (weights: Iterable<number>): number =>
  Math.sqrt([...weights].reduce((sum, weight) => sum + weight * weight, 0));

/** Cosine of content words; the rarer a word among the texts, the more it counts (Spärck Jones 1972). */
export const wordLikeness = (profiles: readonly AskProfile[]): WordLikeness => {
  const texts = countOf(profiles.flatMap(({ stems }) => [...new Set(stems)]));
  const vectorOf = ({ stems }: AskProfile): WordVector => {
    const weights = new Map(
      [...countOf(stems)].map(([stem, count]) => [
        stem,
        (1 + Math.log(count)) * Math.log((Math.max(profiles.length, ENOUGH_TEXTS) + 1) / (texts.get(stem) ?? 1)),
      ]),
    );
    return { weights, length: lengthOf(weights.values()) };
  };
  const vectors = new Map(profiles.map((profile) => [profile, vectorOf(profile)]));
  return (one, other) => {
    const [a, b] = [vectors.get(one), vectors.get(other)];
    if (a === undefined || b === undefined || a.length * b.length === 0) return 0;
    let product = 0;
    for (const [stem, weight] of a.weights) product += weight * (b.weights.get(stem) ?? 0);
    return product / (a.length * b.length);
  };
};
