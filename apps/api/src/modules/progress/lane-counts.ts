import type { LaneCounts } from '@heed/contracts';
import { STANDING_STATUSES, type StandingStatus } from '@heed/domain';

/** How many commitments (or accounts) stand at each measure of libs/domain `tally.ts`. */
export type MeasureCounts = ReadonlyMap<string, number>;

const byStatus = (counts: MeasureCounts, lane: string): Partial<Record<StandingStatus, number>> =>
  Object.fromEntries(
    STANDING_STATUSES.flatMap((status) => {
      const n = counts.get(`${lane}:${status}`) ?? 0;
      return n > 0 ? [[status, n]] : [];
    }),
  );

const ASSESSMENT = 'assessment:';

/** The three lanes of a set of commitments. */
export const laneCounts = (counts: MeasureCounts): LaneCounts => {
  const of = (measure: string): number => counts.get(measure) ?? 0;
  return {
    commitments: of('commitments'),
    applicable: of('applicable'),
    reported: of('reported'),
    bearer: byStatus(counts, 'bearer'),
    withIndependent: of('independent_any'),
    independent: byStatus(counts, 'independent'),
    assessed: of('assessed'),
    assessments: Object.fromEntries(
      [...counts]
        .filter(([measure, n]) => measure.startsWith(ASSESSMENT) && n > 0)
        .map(([measure, n]) => [measure.slice(ASSESSMENT.length), n]),
    ),
    contested: of('contested'),
  };
};

/** Measures of several sets, each under its key. */
export class MeasureGroups {
  private readonly groups = new Map<string, Map<string, number>>();

  add(group: string, measure: string, n: number): void {
    const counts = this.groups.get(group) ?? new Map<string, number>();
    counts.set(measure, (counts.get(measure) ?? 0) + n);
    this.groups.set(group, counts);
  }

  /** Lanes of a group; empty lanes where nothing was counted. */
  lanes(group: string): LaneCounts {
    return laneCounts(this.groups.get(group) ?? new Map());
  }

  get keys(): string[] {
    return [...this.groups.keys()];
  }
}
