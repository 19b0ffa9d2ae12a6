import type { AskProfile } from './ask-profile';
import type { ConceptPart } from './concept.types';
import { CONCEPTS } from '../lexicon/concepts';

const WEIGHT: Readonly<Record<ConceptPart, number>> = { ask: 1, deed: 0.6, matter: 0.45, people: 0.35, setting: 0.05 };
/** A concept that every text names keeps this much of its weight. */
const COMMON = 0.4;
/** One that fewer than one text in so many names keeps all of it. */
const RARE_IN = 50;

const PART = new Map(CONCEPTS.map(({ id, part }) => [id, part]));

/** What a concept says of an ask; unknown ones are background. */
export const partOf = (concept: string): ConceptPart => PART.get(concept) ?? 'setting';

/** What a concept counts, from 0 to 1. */
export type ConceptWeight = (concept: string) => number;

/** What a concept counts: by its part in an ask, less where most texts at hand name it. */
export const conceptWeight = (profiles: readonly AskProfile[]): ConceptWeight => {
  const texts = new Map<string, number>();
  for (const { around } of profiles) for (const id of around) texts.set(id, (texts.get(id) ?? 0) + 1);
  const weights = new Map(
    CONCEPTS.map(({ id, part }) => {
      const rarity = Math.log((Math.max(profiles.length, RARE_IN) + 1) / (texts.get(id) ?? 1)) / Math.log(RARE_IN);
      return [id, WEIGHT[part] * (COMMON + (1 - COMMON) * Math.min(1, Math.max(0, rarity)))];
    }),
  );
  return (concept) => weights.get(concept) ?? 0;
};
