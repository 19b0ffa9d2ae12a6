import { conceptMatcher } from './concept-matcher';
import { CONCEPTS } from '../lexicon/concepts';
import { INSTRUMENTS, NAMED_TEXTS } from '../lexicon/instruments';

const findConcepts = conceptMatcher(CONCEPTS);
const findNames = conceptMatcher([...INSTRUMENTS, ...NAMED_TEXTS]);
const TREATIES = new Set(INSTRUMENTS.map(({ id }) => id));
const CONCEPT_OF_TEXT = new Map(NAMED_TEXTS.map(({ id, concept }) => [id, concept]));

/** Stand for the words of a title: "protection of migrant workers" in a treaty's name asks nothing of its own. */
const TREATY_TITLE = '#';
const OTHER_TITLE = '§';

/** What some words name. */
export interface Named {
  readonly concepts: ReadonlySet<string>;
  readonly instruments: ReadonlySet<string>;
}

/** Concepts and treaties that folded words name. */
export const nameConcepts = (words: readonly string[]): Named => {
  const names = findNames(words);
  const rest = [...words];
  for (const { id, from, to } of names) rest.fill(TREATIES.has(id) ? TREATY_TITLE : OTHER_TITLE, from, to);
  const ofTexts = names.flatMap(({ id }) => CONCEPT_OF_TEXT.get(id) ?? []);
  return {
    concepts: new Set([...findConcepts(rest).map(({ id }) => id), ...ofTexts]),
    instruments: new Set(names.map(({ id }) => id).filter((id) => TREATIES.has(id))),
  };
};
