import type { LaneCounts } from '@heed/contracts';
import { bearerSegments, independentSegments, type Segment } from './lane-segments';
import { StatusShape } from './status-shape';

const Thin = ({ segments, y }: { segments: Segment[]; y: number }) =>
  segments.map(({ status, start, size }) => (
    <StatusShape
      key={status}
      status={status}
      x={`${start.toFixed(1)}%`}
      y={y}
      width={`${size.toFixed(1)}%`}
      height={5}
    />
  ));

/** The three lanes in the height of a line of text, for rows of a table whose numbers stand beside them. */
export const LaneGlyph = ({ lanes }: { lanes: LaneCounts }) => {
  const found = lanes.applicable > 0 ? (100 * lanes.assessed) / lanes.applicable : 0;
  return (
    <svg className="lane-glyph" width="100%" height="19" aria-hidden="true" focusable="false">
      <path className="glyph-track" d="M0 3.5H2000M0 10.5H2000M0 17.5H2000" />
      <Thin segments={bearerSegments(lanes)} y={1} />
      <Thin segments={independentSegments(lanes)} y={8} />
      {found > 0 && <rect className="glyph-found" x="0" y="15.5" width={`${found.toFixed(1)}%`} height="4" />}
    </svg>
  );
};
