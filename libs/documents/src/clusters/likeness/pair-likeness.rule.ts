import { differentAddressees } from './addressees.rule';
import { askLikeness } from './ask-likeness.rule';
import type { ClusterText } from '../cluster-text.types';
import { joinsATreaty, sharedTreaty } from './instruments.rule';
import { ASKS_OF_PROCEDURE } from '../lexicon/asks';
import type { WeighedAsk } from '../concepts/weighed-ask';

/** Words decide so much of the likeness, concepts the rest: words alone put false friends above true pairs. */
const WORDS = 0.2;
const OTHER_ADDRESSEE = 0.75;
/** Who takes part, or who reports, is the whole of such an ask. */
const OTHER_ACTOR = 0.6;
const SAME_TREATY = 0.95;
const PROCEDURE = new Set(ASKS_OF_PROCEDURE.map(({ id }) => id));

/** A text with its asks weighed. */
export interface Weighed {
  readonly text: ClusterText;
  readonly asks: readonly WeighedAsk[];
}

/** The two asks of two texts that are most alike. */
interface BestMatch {
  readonly likeness: number;
  /** Treaty that both are to be joined. */
  readonly treaty: string | null;
  /** Concepts that both asks name. */
  readonly concepts: readonly string[];
}

const NONE: BestMatch = { likeness: 0, treaty: null, concepts: [] };

const compareAsks = (one: WeighedAsk, other: WeighedAsk): BestMatch => {
  if (joinsATreaty(one) && joinsATreaty(other)) {
    const treaty = sharedTreaty(one, other);
    return treaty === null ? NONE : { likeness: SAME_TREATY, treaty, concepts: [] };
  }
  const likeness = askLikeness(one, other);
  if (likeness === 0) return NONE;
  return { likeness, treaty: null, concepts: [...one.concepts].filter((id) => other.concepts.has(id)) };
};

const bestMatch = (one: Weighed, other: Weighed): BestMatch => {
  let best = NONE;
  for (const ask of one.asks) {
    for (const otherAsk of other.asks) {
      const match = compareAsks(ask, otherAsk);
      if (match.likeness > best.likeness) best = match;
    }
  }
  return best;
};

/** How alike two texts are, and what their nearest asks share. */
export interface PairLikeness extends BestMatch {
  readonly similarity: number;
}

/** How likely two texts ask the same, from 0 to 1, given how alike their words are. */
export const pairLikeness = (one: Weighed, other: Weighed, words: number): PairLikeness => {
  const match = bestMatch(one, other);
  const apart = match.concepts.some((id) => PROCEDURE.has(id)) ? OTHER_ACTOR : OTHER_ADDRESSEE;
  const addressees = differentAddressees(one.text, other.text) ? apart : 1;
  return { ...match, similarity: match.likeness * addressees * (1 - WORDS) + words * WORDS };
};
