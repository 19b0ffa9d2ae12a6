import type { LaneCounts } from '@heed/contracts';
import type { StandingStatus } from '@heed/domain';

/** From the furthest step down, so that the dark end of a bar says how far things are. */
export const SEGMENT_ORDER: readonly StandingStatus[] = [
  'implemented',
  'partially_implemented',
  'in_progress',
  'planned',
  'not_started',
  'regressed',
  'no_longer_relevant',
];

export interface Segment {
  status: StandingStatus;
  count: number;
  /** Percent of the bar. */
  start: number;
  size: number;
}

const counted = (counts: Partial<Record<StandingStatus, number>>): { status: StandingStatus; count: number }[] =>
  SEGMENT_ORDER.flatMap((status) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });

const lay = (rows: { status: StandingStatus; count: number }[], percentOfOne: number): Segment[] => {
  let start = 0;
  return rows.map(({ status, count }) => {
    const segment = { status, count, start, size: count * percentOfOne };
    start += segment.size;
    return segment;
  });
};

/** The bearer's lane: each commitment an equal share of what applies. */
export const bearerSegments = ({ bearer, applicable }: LaneCounts): Segment[] =>
  lay(counted(bearer), applicable > 0 ? 100 / applicable : 0);

/** The independent lane reaches as far as its coverage; within it, each account has an equal share. */
export const independentSegments = ({ independent, withIndependent, applicable }: LaneCounts): Segment[] => {
  const rows = counted(independent);
  const accounts = rows.reduce((sum, { count }) => sum + count, 0);
  const reach = applicable > 0 ? (100 * withIndependent) / applicable : 0;
  return lay(rows, accounts > 0 ? reach / accounts : 0);
};

export interface FindingCount {
  scale: string;
  value: string;
  count: number;
}

/** Findings by scale and value, as issued, in the order of their letters. */
export const findingsOf = ({ assessments }: LaneCounts): FindingCount[] =>
  Object.entries(assessments)
    .map(([key, count]) => {
      const at = key.indexOf(':');
      return { scale: key.slice(0, at), value: key.slice(at + 1), count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.scale.localeCompare(b.scale) || a.value.localeCompare(b.value));

/** How many accounts the independent lane is made of. */
export const accountsOf = ({ independent }: LaneCounts): number =>
  counted(independent).reduce((sum, { count }) => sum + count, 0);
