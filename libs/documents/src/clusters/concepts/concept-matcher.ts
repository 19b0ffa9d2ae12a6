import { CLAUSE_END } from '../words/fold-words';

/** Words that `..` may stand for at most. */
const GAP = 7;
const KEY = 3;

type Test = (word: string) => boolean;
interface Step {
  readonly test: Test;
  readonly afterGap: boolean;
}
interface CompiledPhrase {
  readonly id: string;
  readonly steps: readonly Step[];
}
/** Words `from` up to but not including `to` name the concept. */
export interface ConceptMention {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}
/** Every mention of a concept in folded words, in their order. */
export type ConceptMatcher = (words: readonly string[]) => readonly ConceptMention[];

const testOf = (element: string): Test => {
  const alternatives = element.split('|');
  const whole = new Set(alternatives.filter((word) => !word.endsWith('*')));
  const beginnings = alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
};

const compile = (id: string, elements: readonly string[]): CompiledPhrase => ({
  id,
  steps: elements.flatMap((element, at) =>
    element === '..' ? [] : [{ test: testOf(element), afterGap: elements[at - 1] === '..' }],
  ),
});

/** Where the steps from `step` on end when they begin at `at`; null where they are not met. */
const endOf = (steps: readonly Step[], step: number, words: readonly string[], at: number): number | null => {
  const next = steps[step];
  if (next === undefined) return at;
  const last = next.afterGap ? at + GAP : at;
  for (let index = at; index <= last; index += 1) {
    const word = words[index];
    if (word === undefined || word === CLAUSE_END) return null;
    const end = next.test(word) ? endOf(steps, step + 1, words, index + 1) : null;
    if (end !== null) return end;
  }
  return null;
};

const keysOf = (element: string): string[] => element.split('|').map((word) => word.replace('*', '').slice(0, KEY));

/** Finds where words name a concept. Phrases are looked up by how their first word begins, so that long lexicons stay quick. */
export const conceptMatcher = (
  concepts: readonly { readonly id: string; readonly phrases: readonly string[] }[],
): ConceptMatcher => {
  const byKey = new Map<string, CompiledPhrase[]>();
  for (const { id, phrases } of concepts) {
    for (const phrase of phrases) {
      const elements = phrase.split(' ');
      const compiled = compile(id, elements);
      for (const key of new Set(keysOf(elements[0] ?? ''))) byKey.set(key, [...(byKey.get(key) ?? []), compiled]);
    }
  }
  return (words) =>
    words.flatMap((word, from) =>
      (byKey.get(word.slice(0, KEY)) ?? []).flatMap(({ id, steps }) => {
        const to = endOf(steps, 0, words, from);
        return to === null ? [] : [{ id, from, to }];
      }),
    );
};
