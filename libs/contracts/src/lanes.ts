import type { StandingStatus } from '@heed/domain';

/** The three lanes over a set of commitments. Every share is of `applicable`; coverage stands beside it. */
export interface LaneCounts {
  commitments: number;
  applicable: number;
  /** Commitments with a published account of the bearer. */
  reported: number;
  /** Commitments by the bearer's own status; counting unit commitments. */
  bearer: Partial<Record<StandingStatus, number>>;
  /** Commitments with at least one current independent account. */
  withIndependent: number;
  /** Current independent accounts by status; counting unit accounts. */
  independent: Partial<Record<StandingStatus, number>>;
  /** Commitments with a mechanism's finding. */
  assessed: number;
  /** Findings by `<scale>:<value>`, as issued. */
  assessments: Record<string, number>;
  contested: number;
}
