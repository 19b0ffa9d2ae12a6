import { profileOf, type AskProfile } from './concepts/ask-profile';
import { candidatePairs } from './candidates';
import type { ClusterText, PairProposal, PairReason } from './cluster-text.types';
import { conceptWeight, partOf, type ConceptWeight } from './concepts/concept-weight';
import { vetoOf } from './false-friend.rule';
import { pairLikeness, type PairLikeness, type Weighed } from './likeness/pair-likeness.rule';
import { weighAsks } from './concepts/weighed-ask';
import { wordLikeness } from './words/word-likeness';

/** What narrows the search. */
export interface ProposalOptions {
  /** Pairs below are not proposed. */
  readonly threshold?: number;
  /** A text is proposed with so many others at most: its nearest. */
  readonly perText?: number;
  /** Only pairs with one of these texts. */
  readonly about?: ReadonlySet<string>;
}

const THRESHOLD = 0.5;
const PER_TEXT = 12;
/** Words so alike ask the same, whether or not the lexicon knows what. */
const SAME_WORDING = 0.8;
const MOST_CONCEPTS = 5;

const reason = (code: PairReason['code'], subject: string | null = null): PairReason => ({ code, subject });

interface Candidate extends Weighed {
  readonly profile: AskProfile;
}

const strongest = (concepts: readonly string[], weight: ConceptWeight): readonly string[] =>
  concepts
    .filter((id) => partOf(id) !== 'setting')
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_CONCEPTS);

const reasonsFor = (
  match: PairLikeness,
  words: number,
  otherStrength: boolean,
  weight: ConceptWeight,
): PairReason[] => [
  ...(words >= SAME_WORDING ? [reason('same-wording')] : []),
  ...(match.treaty === null ? [] : [reason('same-instrument', match.treaty)]),
  ...strongest(match.concepts, weight).map((id) => reason('same-concept', id)),
  ...(otherStrength ? [reason('different-strength')] : []),
];

const judge = (one: Candidate, other: Candidate, words: number, weight: ConceptWeight): PairProposal | null => {
  const pair = { one: one.text.id, other: other.text.id };
  const veto = vetoOf(one, other, words);
  if (veto !== null) {
    const reasons = [reason(veto.code), reason('alike-in-wording')];
    return veto.alike ? { ...pair, similarity: words, suggestion: 'false-friend', reasons } : null;
  }
  if (!one.text.actionable) return null;
  const match = pairLikeness(one, other, words);
  const similarity = Math.max(match.similarity, words >= SAME_WORDING ? words : 0);
  const otherStrength = one.profile.tentative !== other.profile.tentative;
  return { ...pair, similarity, suggestion: 'same-ask', reasons: reasonsFor(match, words, otherStrength, weight) };
};

/** The nearest of each text: a pair stays when it is among the nearest of either. */
const nearest = (proposals: readonly PairProposal[], perText: number): PairProposal[] => {
  const taken = new Map<string, number>();
  return proposals.filter(({ one, other, suggestion }) => {
    const keys = [one, other].map((id) => `${suggestion} ${id}`);
    const kept = keys.some((key) => (taken.get(key) ?? 0) < perText);
    for (const key of keys) taken.set(key, (taken.get(key) ?? 0) + 1);
    return kept;
  });
};

/** Texts that may ask the same, most alike first, and texts that only look as if they did. A person decides. */
export const proposePairs = (texts: readonly ClusterText[], options: ProposalOptions = {}): PairProposal[] => {
  const { threshold = THRESHOLD, perText = PER_TEXT, about } = options;
  const profiles = texts.map(profileOf);
  const [words, weight] = [wordLikeness(profiles), conceptWeight(profiles)];
  const candidates = profiles.map((profile) => ({ profile, text: profile.text, asks: weighAsks(profile, weight) }));
  const proposals: PairProposal[] = [];
  for (const [index, others] of candidatePairs(profiles)) {
    for (const otherIndex of others) {
      const [one, other] = [candidates[index], candidates[otherIndex]];
      if (one === undefined || other === undefined) continue;
      if (about !== undefined && !about.has(one.text.id) && !about.has(other.text.id)) continue;
      const proposal = judge(one, other, words(one.profile, other.profile), weight);
      if (proposal === null || (proposal.suggestion === 'same-ask' && proposal.similarity < threshold)) continue;
      proposals.push(proposal);
    }
  }
  return nearest(
    proposals.sort((a, b) => b.similarity - a.similarity),
    perText,
  );
};
