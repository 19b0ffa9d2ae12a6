import { agesOn } from './account';
import { momentOf } from './partial-date';
import { deriveStanding, type Standing, type StandingInput } from './standing';

/** One stretch of publication time in which the standing was the same: from `from` up to, not including, `to`. */
export type StandingSpan = { from: string; to: string | null; standing: Standing };

const instant = (moment: number): string => new Date(moment).toISOString();

/** Every moment at which the standing can change: publications, what happened to them, and accounts ageing out. */
const turningPoints = ({ accounts, findings, asOf }: StandingInput): number[] => {
  const lasting = [...accounts, ...findings].filter((row) => !row.withdrawnAt);
  const events = lasting.flatMap(({ publishedAt, supersededAt, hiddenAt }) => [publishedAt, supersededAt, hiddenAt]);
  const ageing = accounts
    .filter((account) => account.voice === 'independent' && !account.withdrawnAt)
    .map((account) => `${agesOn(account.periodEnd)}T00:00:00.000Z`);
  const first = Math.min(...lasting.map(({ publishedAt }) => momentOf(publishedAt)));
  const moments = [...events, ...ageing].flatMap((text) => (text ? [momentOf(text)] : []));
  const horizon = momentOf(asOf);
  return [...new Set(moments)].filter((moment) => moment >= first && moment <= horizon).sort((a, b) => a - b);
};

/**
 * The spans of distinct standing over publication time, up to `asOf`, so that "as of" any past moment is a look-up.
 * Rows that their author withdrew are left out altogether, as if they had never been published. The last span is open.
 */
export const deriveHistory = (input: StandingInput): StandingSpan[] => {
  const spans: StandingSpan[] = [];
  for (const moment of turningPoints(input)) {
    const from = instant(moment);
    const standing = deriveStanding({ ...input, asOf: from });
    const last = spans.at(-1);
    if (last && JSON.stringify(last.standing) === JSON.stringify(standing)) continue;
    if (last) last.to = from;
    spans.push({ from, to: null, standing });
  }
  return spans;
};

/** The standing at a moment, looked up in the spans; null before the first publication. */
export const standingAt = (spans: readonly StandingSpan[], asOf: string): Standing | null => {
  const moment = momentOf(asOf);
  const span = spans.findLast(({ from }) => momentOf(from) <= moment);
  return span?.standing ?? null;
};
