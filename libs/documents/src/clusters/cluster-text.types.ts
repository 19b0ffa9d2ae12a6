/** One text as the search for the same ask sees it. */
export interface ClusterText {
  readonly id: string;
  readonly cleanText: string;
  /** Opening words of the paragraph that an item completes; empty where it needs none. */
  readonly chapeau: string;
  /** Somebody can be held to it; preambles and narrative ask nothing. */
  readonly actionable: boolean;
  /** Groups that are asked. */
  readonly asked: readonly string[];
  /** Groups to be cooperated with. */
  readonly partners: readonly string[];
  /** Short names that people or a reader gave; those that the words name are found besides. */
  readonly instruments: readonly string[];
  /** Words of each ask where one paragraph bundles several; empty for one ask. */
  readonly asks: readonly string[];
}

/** What speaks for two texts asking the same, and what against. */
export const PAIR_REASONS = [
  'same-wording',
  'alike-in-wording',
  'same-instrument',
  'same-concept',
  'different-strength',
  'different-addressee',
  'different-instrument',
  'opposite-roles',
  'ask-and-narrative',
] as const;

export interface PairReason {
  readonly code: (typeof PAIR_REASONS)[number];
  /** Treaty or concept that both name; null for other reasons. */
  readonly subject: string | null;
}

/** Two texts that may ask the same, or that only look as if they did. `one` comes before `other` as given. */
export interface PairProposal {
  readonly one: string;
  readonly other: string;
  /** From 0 to 1. */
  readonly similarity: number;
  readonly suggestion: 'same-ask' | 'false-friend';
  readonly reasons: readonly PairReason[];
}
