import type { AskProfile } from './concepts/ask-profile';
import { partOf } from './concepts/concept-weight';
import { joinsATreaty } from './likeness/instruments.rule';
import type { Named } from './concepts/name-concepts';

/** Up to so many texts under one key are all compared with each other; of more, each with its neighbours in the order of words. */
const SMALL = 60;
const NEIGHBOURS = 8;
/** Words in a row that only like texts share. */
const RUN = 4;
const MAX_RUN_TEXTS = 12;

type Postings = Map<string, number[]>;

const post = (postings: Postings, key: string, index: number): void => {
  const list = postings.get(key);
  if (list === undefined) postings.set(key, [index]);
  else if (list.at(-1) !== index) list.push(index);
};

/** Everything an ask can be recognised by again. */
const keysOf = (ask: Named, instruments: ReadonlySet<string>): string[] => {
  if (joinsATreaty(ask)) return ['joining', ...[...instruments].map((id) => `joining ${id}`)];
  const concepts = [...ask.concepts];
  const deeds = concepts.filter((id) => partOf(id) === 'deed');
  const objects = concepts.filter((id) => partOf(id) === 'matter' || partOf(id) === 'people');
  return [
    ...concepts.filter((id) => partOf(id) === 'ask'),
    ...deeds.flatMap((deed) => objects.map((object) => `${deed} ${object}`)),
  ];
};

const runsOf = ({ wording }: AskProfile): string[] => {
  const words = wording.split(' ');
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
};

/** Pairs within one list of texts: all of a short one, neighbours of a long one (sorted neighbourhood, Hernández and Stolfo 1995). */
const pairsWithin = function* (
  list: readonly number[],
  order: readonly number[],
): Generator<readonly [number, number]> {
  const reach = list.length <= SMALL ? list.length : NEIGHBOURS;
  const sorted = list.length <= SMALL ? list : [...list].sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  for (const [at, one] of sorted.entries()) {
    for (const other of sorted.slice(at + 1, at + 1 + reach)) yield one < other ? [one, other] : [other, one];
  }
};

/** Place of each text when they are sorted by their words. */
const orderByWords = (profiles: readonly AskProfile[]): number[] => {
  const order = new Array<number>(profiles.length).fill(0);
  const phrases = profiles.map(({ stems }) => stems.join(' '));
  [...profiles.keys()]
    .sort((a, b) => ((phrases[a] ?? '') < (phrases[b] ?? '') ? -1 : 1))
    .forEach((index, place) => (order[index] = place));
  return order;
};

/** Pairs worth comparing, found through what texts name and through runs of words; never all pairs. */
export const candidatePairs = (profiles: readonly AskProfile[]): ReadonlyMap<number, ReadonlySet<number>> => {
  const byKey: Postings = new Map();
  const byRun: Postings = new Map();
  profiles.forEach((profile, index) => {
    for (const run of runsOf(profile)) post(byRun, run, index);
    if (!profile.text.actionable) return;
    for (const ask of profile.asks) for (const key of keysOf(ask, profile.instruments)) post(byKey, key, index);
  });
  const order = orderByWords(profiles);
  const found = new Map<number, Set<number>>();
  const lists = [...byKey.values(), ...[...byRun.values()].filter((list) => list.length <= MAX_RUN_TEXTS)];
  for (const list of lists) {
    for (const [one, other] of pairsWithin(list, order)) {
      const others = found.get(one) ?? new Set<number>();
      found.set(one, others.add(other));
    }
  }
  return found;
};
