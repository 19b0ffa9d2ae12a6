import { partOf } from '../concepts/concept-weight';
import { ASKS_OF_METHOD } from '../lexicon/asks';
import type { Named } from '../concepts/name-concepts';
import type { WeighedAsk } from '../concepts/weighed-ask';

/** What one ask has and the other has not: how much the shorter and the longer of the two differences count (Tversky 1977). */
const SHORTER = 0.5;
const LONGER = 0.15;
/** A further ask beside the shared one is no contradiction. */
const FURTHER_ASK = 0.6;
/** Two asks that share less than this weight share too little to be the same. */
const ENOUGH = 0.9;
/** The same protection against different evils. */
const OTHER_MATTER = 0.8;

const METHOD = new Set(ASKS_OF_METHOD.map(({ id }) => id));

/** What can be recognised again: an ask that names itself, or a deed together with its matter or its people. */
const sharedKey = (one: Named, other: Named): boolean => {
  let [deed, object] = [false, false];
  for (const id of one.concepts) {
    if (!other.concepts.has(id)) continue;
    const part = partOf(id);
    if (part === 'ask') return true;
    deed ||= part === 'deed';
    object ||= part === 'matter' || part === 'people';
  }
  return deed && object;
};

type Weights = WeighedAsk['weights'];

const difference = (one: Weights, other: Weights): number => {
  let sum = 0;
  for (const [id, weight] of one) {
    const missing = weight - Math.min(weight, other.get(id) ?? 0);
    sum += missing * (partOf(id) === 'ask' ? FURTHER_ASK : 1);
  }
  return sum;
};

/** Asks of method are the same whatever they are applied to; other asks are not. */
const otherMatter = (one: WeighedAsk, other: WeighedAsk): boolean => {
  if (one.matters.length === 0 || other.matters.length === 0) return false;
  if (one.matters.some((id) => other.concepts.has(id))) return false;
  return ![...one.concepts].some((id) => METHOD.has(id) && other.concepts.has(id));
};

/** How alike two asks are in what they name, from 0 to 1. */
export const askLikeness = (one: WeighedAsk, other: WeighedAsk): number => {
  if (!sharedKey(one, other)) return 0;
  let shared = 0;
  for (const [id, weight] of one.weights) shared += Math.min(weight, other.weights.get(id) ?? 0);
  const differences = [difference(one.weights, other.weights), difference(other.weights, one.weights)];
  const likeness = shared / (shared + SHORTER * Math.min(...differences) + LONGER * Math.max(...differences));
  return likeness * Math.min(1, shared / ENOUGH) * (otherMatter(one, other) ? OTHER_MATTER : 1);
};
