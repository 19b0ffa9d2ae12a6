import type { AskProfile } from './ask-profile';
import { partOf, type ConceptWeight } from './concept-weight';
import type { Named } from './name-concepts';

/** Concepts that stand only in the rest of the text count so much for an ask. */
const AROUND = 0.3;

/** An ask with what each of its concepts counts. */
export interface WeighedAsk extends Named {
  readonly weights: ReadonlyMap<string, number>;
  /** Treaties that it names, or else those that its text names. */
  readonly treaties: ReadonlySet<string>;
  readonly matters: readonly string[];
}

/** The asks of a text, each with what its concepts count among the texts at hand. */
export const weighAsks = (profile: AskProfile, weight: ConceptWeight): readonly WeighedAsk[] =>
  profile.asks.map((ask) => ({
    ...ask,
    treaties: ask.instruments.size > 0 ? ask.instruments : profile.instruments,
    matters: [...ask.concepts].filter((id) => partOf(id) === 'matter'),
    weights: new Map([
      ...[...profile.around].map((id) => [id, AROUND * weight(id)] as const),
      ...[...ask.concepts].map((id) => [id, weight(id)] as const),
    ]),
  }));
