import type { Comparison, Figure, JudgedParagraph, Tally } from './quality.types';
import { f1, sumOf, tallyOf, tallyText } from './tally.rule';

interface Pair {
  readonly standard: JudgedParagraph;
  readonly read: JudgedParagraph | null;
}

const pairsOf = (comparisons: readonly Comparison[]): Pair[] =>
  comparisons.flatMap(({ standard, read }) => {
    const byRef = new Map(read.map((paragraph) => [paragraph.ref, paragraph]));
    return standard.map((paragraph) => ({ standard: paragraph, read: byRef.get(paragraph.ref) ?? null }));
  });

const share = (pairs: readonly Pair[], right: (pair: Pair) => boolean): { value: number; detail: string } => {
  const count = pairs.filter(right).length;
  return { value: pairs.length === 0 ? 1 : count / pairs.length, detail: `${count} of ${pairs.length}` };
};

const groupsOf = (paragraph: JudgedParagraph | null, role: 'asked' | 'partner'): Set<string> =>
  new Set((paragraph?.addressees ?? []).filter((each) => (each.role ?? 'asked') === role).map(({ group }) => group));

const groupTally = (pairs: readonly Pair[], role: 'asked' | 'partner'): Tally =>
  sumOf(pairs.map(({ standard, read }) => tallyOf(groupsOf(standard, role), groupsOf(read, role))));

const actionableTally = (pairs: readonly Pair[]): Tally =>
  sumOf(
    pairs.map(({ standard, read }) =>
      tallyOf(new Set(standard.actionable ? ['asks'] : []), new Set(read?.actionable ? ['asks'] : [])),
    ),
  );

const tallied = (name: string, tally: Tally, bar: number | null): Figure => ({
  name,
  value: f1(tally),
  detail: tallyText(tally),
  bar,
});

const placedRight = ({ standard, read }: Pair): boolean =>
  read !== null &&
  read.text === standard.text &&
  read.parentRef === standard.parentRef &&
  read.printedNumber === standard.printedNumber;

/**
 * Figures of a reading against a standard, with the bars of the issue. Addressees: each group that is asked counts once per
 * paragraph, over the paragraphs that the standard calls actionable; a paragraph that the machine takes for no ask misses all
 * its groups. Partners are counted by themselves.
 */
export const compareReadings = (comparisons: readonly Comparison[]): Figure[] => {
  const pairs = pairsOf(comparisons);
  const extra = comparisons.reduce((sum, { standard, read }) => sum + Math.max(0, read.length - standard.length), 0);
  const actionable = pairs.filter(({ standard }) => standard.actionable);
  const clear = pairs.filter(({ standard }) => !standard.borderline);
  const themes = sumOf(
    actionable.map(({ standard, read }) => tallyOf(new Set(standard.themes), new Set(read?.themes))),
  );
  const placed = share(pairs, placedRight);
  return [
    { name: 'Segmentation and references', ...placed, value: extra > 0 ? 0 : placed.value, bar: 1 },
    { name: 'Kind', ...share(pairs, ({ standard, read }) => standard.kind === read?.kind), bar: 0.97 },
    tallied('Actionable, F1 (borderline left out)', actionableTally(clear), 0.95),
    tallied('Asked groups, micro-F1', groupTally(actionable, 'asked'), 0.9),
    {
      name: 'Verb class',
      ...share(actionable, ({ standard, read }) => standard.verbClass === read?.verbClass),
      bar: 0.95,
    },
    tallied('Partners, micro-F1', groupTally(actionable, 'partner'), null),
    tallied('Themes suggested, micro-F1', themes, null),
  ];
};

/** Whether a figure is below what is required of it. */
export const missesBar = ({ value, bar }: Figure): boolean => bar !== null && value < bar;
