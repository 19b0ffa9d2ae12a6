import type { FacetLanes } from '@heed/contracts';
import type { MeasureGroups } from './lane-counts';

/** Lanes of each value, in the order given; with `onlyCounted`, without the values that nothing was counted for. */
export const facetLanes = (
  groups: MeasureGroups,
  labels: readonly { value: string; label: string }[],
  onlyCounted = false,
): FacetLanes[] =>
  labels
    .map(({ value, label }) => ({ value, label, lanes: groups.lanes(value) }))
    .filter(({ lanes }) => !onlyCounted || lanes.commitments > 0);
