import type { ClusterText } from '../cluster-text.types';
import { CLAUSE_END, foldWords } from '../words/fold-words';
import { nameConcepts, type Named } from './name-concepts';
import { splitAsks, withoutTitles } from '../words/split-asks.rule';
import { stemWords } from '../words/stem-words';

/** What one text says, in concepts. */
export interface AskProfile {
  readonly text: ClusterText;
  /** What each ask names itself. */
  readonly asks: readonly Named[];
  /** Concepts of the whole text and of the words that introduce it. */
  readonly around: ReadonlySet<string>;
  readonly instruments: ReadonlySet<string>;
  /** Stems of the words of the text, in order. */
  readonly stems: readonly string[];
  /** The words alone, for telling the same wording. */
  readonly wording: string;
  /** Asks to consider, not to do. */
  readonly tentative: boolean;
}

const TENTATIVE =
  /\b(?:consider(?:ing)?|examin(?:e|ing) the possibility|stud(?:y|ying) the possibility|explor(?:e|ing))\b/iu;

/** Reads a text once, for all comparisons with others. */
export const profileOf = (text: ClusterText): AskProfile => {
  const words = foldWords(withoutTitles(text.cleanText));
  return {
    text,
    asks: splitAsks(text).map((ask) => nameConcepts(foldWords(ask))),
    around: nameConcepts([...foldWords(text.chapeau), CLAUSE_END, ...words]).concepts,
    instruments: new Set([...text.instruments, ...nameConcepts(words).instruments]),
    stems: stemWords(words),
    wording: words.filter((word) => word !== CLAUSE_END).join(' '),
    tentative: TENTATIVE.test(text.cleanText),
  };
};
