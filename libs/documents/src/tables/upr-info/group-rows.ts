import type { UprInfoRow } from './upr-info-row';

/** Rows of one review that say the same with the same position. */
export type RecommendationRows = readonly [first: UprInfoRow, ...others: UprInfoRow[]];

/** One review: a State in a session of the Working Group. */
export interface ReviewRows {
  readonly country: string;
  readonly session: number;
  readonly recommendations: readonly RecommendationRows[];
  readonly pledges: readonly UprInfoRow[];
}

/** Puts rows together under a key, keys and rows in the order in which they come. */
const grouped = (rows: readonly UprInfoRow[], keyOf: (row: UprInfoRow) => string): RecommendationRows[] => {
  const groups = new Map<string, [UprInfoRow, ...UprInfoRow[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
};

/** Reviews, each with its recommendations. The source numbers nothing: the same words with the same position are one. */
export const groupByReview = (rows: readonly UprInfoRow[]): ReviewRows[] =>
  grouped(rows, ({ country, session }) => `${country} ${session}`).map((review) => ({
    country: review[0].country,
    session: review[0].session,
    recommendations: grouped(
      review.filter(({ pledge }) => !pledge),
      ({ text, position }) => `${position} ${text}`,
    ),
    pledges: review.filter(({ pledge }) => pledge),
  }));
