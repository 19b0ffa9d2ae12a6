import type { StatedPositionType } from '@heed/domain';
import type { PositionView } from './documents';
import type { FigureContext } from './paging';
import type { CommitmentRow, PublishedUpdateRow } from './commitments';
import type { LaneCounts } from './lanes';
import type { CountryView, DocumentRef, MechanismRef } from './references';

/** One facet's value with its lanes, such as a theme of a country. */
export interface FacetLanes {
  value: string;
  label: string;
  lanes: LaneCounts;
}

export interface CountryProgressView {
  country: CountryView;
  context: FigureContext;
  /** State and parliament together; `byBearer` tells them apart. */
  lanes: LaneCounts;
  byBearer: { bearerKind: 'state' | 'parliament'; lanes: LaneCounts }[];
  byDocument: FacetLanes[];
  byMechanism: FacetLanes[];
  byTheme: FacetLanes[];
  applicability: { applicability: string; reason: string; count: number }[];
  /** Commitments on which current accounts differ, contested first; at most 10. */
  differing: CommitmentRow[];
  differingTotal: number;
  latest: PublishedUpdateRow[];
  positions: (PositionView & { document: DocumentRef; paragraphRef: string; recommendationId: string | null })[];
  /** Commitments from reviews by what the State said of the recommendation; the latest stated position counts. */
  review: { position: StatedPositionType; count: number }[];
  /** Voluntary pledges of the State, no commitments and in no share. */
  pledges: number;
  stale: number;
  overdue: number;
}

export const PROGRESS_GROUPINGS = ['country', 'region', 'group', 'mechanism', 'document', 'theme', 'month'] as const;
export type ProgressGrouping = (typeof PROGRESS_GROUPINGS)[number];

/** Progress over all countries; demonstration States never count in it (`demonstration=true` asks for them alone). */
export interface WorldProgressView {
  context: FigureContext;
  groupBy: ProgressGrouping;
  totals: LaneCounts;
  groups: FacetLanes[];
}

export interface HomeView {
  context: FigureContext;
  counts: {
    documents: number;
    recommendations: number;
    asks: number;
    commitments: number;
    countries: number;
    /** Published and neither withdrawn, hidden nor replaced; of the world. */
    updates: number;
    /** The same of the demonstration States, in no other figure. */
    demonstrationUpdates: number;
  };
  world: FacetLanes[];
  demonstration: FacetLanes[];
  regions: FacetLanes[];
  latest: PublishedUpdateRow[];
  mechanisms: MechanismRef[];
}
