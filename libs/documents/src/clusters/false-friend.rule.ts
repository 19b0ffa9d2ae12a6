import { differentAddressees, oppositeRoles } from './likeness/addressees.rule';
import type { PairReason } from './cluster-text.types';
import { joinsATreaty, sharedTreaty } from './likeness/instruments.rule';
import type { Weighed } from './likeness/pair-likeness.rule';
import type { WeighedAsk } from './concepts/weighed-ask';

type Veto = PairReason['code'];
interface VetoRule {
  readonly code: Veto;
  readonly holds: (one: Weighed, other: Weighed, words: number) => boolean;
  /** So alike the words have to be for a person to take one for the other. */
  readonly alike: number;
}

/** With words so alike, another addressee makes it another ask, not another wording. */
const SAME_SENTENCE = 0.45;

const joinDifferentTreaties = (one: Weighed, other: Weighed): boolean => {
  const joining = ({ asks }: Weighed): readonly WeighedAsk[] =>
    asks.filter((ask) => joinsATreaty(ask) && ask.treaties.size > 0);
  const [a, b] = [joining(one), joining(other)];
  return a.length > 0 && b.length > 0 && a.every((ask) => b.every((otherAsk) => sharedTreaty(ask, otherAsk) === null));
};

const VETOES: readonly VetoRule[] = [
  {
    code: 'ask-and-narrative',
    holds: (one, other) => one.text.actionable !== other.text.actionable,
    alike: SAME_SENTENCE,
  },
  { code: 'opposite-roles', holds: (one, other) => oppositeRoles(one.text, other.text), alike: 0.3 },
  { code: 'different-instrument', holds: joinDifferentTreaties, alike: 0.25 },
  {
    code: 'different-addressee',
    holds: (one, other, words) => words >= SAME_SENTENCE && differentAddressees(one.text, other.text),
    alike: SAME_SENTENCE,
  },
];

/** What forbids that two texts be the same ask, and whether they are alike enough to be warned of. */
export const vetoOf = (
  one: Weighed,
  other: Weighed,
  words: number,
): { readonly code: Veto; readonly alike: boolean } | null => {
  const rule = VETOES.find(({ holds }) => holds(one, other, words));
  return rule === undefined ? null : { code: rule.code, alike: words >= rule.alike };
};
