import { compareText, measuresOf, type TalliedStanding } from '@heed/domain';
import type { CommitmentFacts } from './published-rows.repository';

export interface TallyDelta {
  country_iso3: string;
  bearer_kind: string;
  facet: string;
  facet_value: string;
  measure: string;
  n: number;
}

type Tallied = Omit<TallyDelta, 'measure' | 'n'>;

const keyOf = (delta: Omit<TallyDelta, 'n'>): string =>
  [delta.country_iso3, delta.bearer_kind, delta.facet, delta.facet_value, delta.measure].join('\u001f');

/** Not kept: the bearer kind is a column of its own, and what has no evidence is what is left of the applicable. */
const isKept = (measure: string): boolean => !measure.startsWith('kind:') && measure !== 'evidence:none';

/** Sums what is added and taken away, per country, bearer kind, facet and measure. */
export class TallyFold {
  private readonly deltas = new Map<string, TallyDelta>();

  add(tallied: Tallied, measures: readonly string[], times: number): void {
    for (const measure of measures.filter(isKept)) {
      const { country_iso3, bearer_kind, facet, facet_value } = tallied;
      const delta = { country_iso3, bearer_kind, facet, facet_value, measure, n: times };
      const key = keyOf(delta);
      const known = this.deltas.get(key);
      if (known) known.n += times;
      else this.deltas.set(key, delta);
    }
  }

  /** What is left, in the order in which every writer locks. */
  get inOrder(): TallyDelta[] {
    return [...this.deltas.entries()]
      .filter(([, { n }]) => n !== 0)
      .sort(([one], [other]) => compareText(one, other))
      .map(([, delta]) => delta);
  }
}

/** What has to be added to the first counts to come to the second. */
export const differenceOf = (before: readonly TallyDelta[], after: readonly TallyDelta[]): TallyDelta[] => {
  const fold = new TallyFold();
  for (const { measure, n, ...tallied } of before) fold.add(tallied, [measure], -n);
  for (const { measure, n, ...tallied } of after) fold.add(tallied, [measure], n);
  return fold.inOrder;
};

/** The facets under which a commitment is counted; it stands once under each of its themes. */
const facetsOf = ({ document, mechanism, themes }: CommitmentFacts): [facet: string, value: string][] => [
  ['all', ''],
  ['document', document],
  ['mechanism', mechanism],
  ...themes.map((theme): [string, string] => ['theme', theme]),
];

/** Takes away what a commitment counted for before and adds what it counts for now. */
export const foldChange = (
  fold: TallyFold,
  facts: CommitmentFacts,
  before: TalliedStanding,
  now: TalliedStanding,
): void => {
  const { country, bearerKind } = facts;
  if (country === null) return; // bodies and collectives are in no country's figures
  for (const [facet, value] of facetsOf(facts)) {
    const tallied = { country_iso3: country, bearer_kind: bearerKind, facet, facet_value: value };
    fold.add(tallied, measuresOf(facts, before), -1);
    fold.add(tallied, measuresOf(facts, now), 1);
  }
};
