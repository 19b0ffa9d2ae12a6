import type { FacetLanes } from '@heed/contracts';
import { IMPLEMENTATION_STATUSES, STANDING_STATUSES } from '@heed/domain';
import type { CsvSheet } from '../../http/csv/csv-sheet';

/** One row a group: each lane by status, shares left to the reader, who has the denominator beside them. */
export const PROGRESS_SHEET: CsvSheet<FacetLanes> = {
  name: 'progress',
  unit: 'commitments',
  columns: [
    ['value', ({ value }) => value],
    ['label', ({ label }) => label],
    ['commitments', ({ lanes }) => lanes.commitments],
    ['applicable', ({ lanes }) => lanes.applicable],
    ['reported', ({ lanes }) => lanes.reported],
    ...STANDING_STATUSES.map(
      (status) => [`bearer_${status}`, ({ lanes }: FacetLanes) => lanes.bearer[status] ?? 0] as const,
    ),
    ['withIndependent', ({ lanes }) => lanes.withIndependent],
    ...IMPLEMENTATION_STATUSES.map(
      (status) => [`independentAccounts_${status}`, ({ lanes }: FacetLanes) => lanes.independent[status] ?? 0] as const,
    ),
    ['assessed', ({ lanes }) => lanes.assessed],
    ['contested', ({ lanes }) => lanes.contested],
  ],
};
