import type { Tally } from './quality.types';

const NOTHING: Tally = { both: 0, onlyRead: 0, onlyStandard: 0 };

/** What a reading has of a standard, each entry counted once. */
export const tallyOf = (standard: ReadonlySet<string>, read: ReadonlySet<string>): Tally => ({
  both: [...standard].filter((each) => read.has(each)).length,
  onlyRead: [...read].filter((each) => !standard.has(each)).length,
  onlyStandard: [...standard].filter((each) => !read.has(each)).length,
});

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, each) => ({
      both: sum.both + each.both,
      onlyRead: sum.onlyRead + each.onlyRead,
      onlyStandard: sum.onlyStandard + each.onlyStandard,
    }),
    NOTHING,
  );

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export const f1 = ({ both, onlyRead, onlyStandard }: Tally): number => {
  const all = 2 * both + onlyRead + onlyStandard;
  return all === 0 ? 1 : (2 * both) / all;
};

/** A tally as the report words it. */
export const tallyText = ({ both, onlyRead, onlyStandard }: Tally): string =>
  `${both} right, ${onlyRead} too many, ${onlyStandard} missed`;
