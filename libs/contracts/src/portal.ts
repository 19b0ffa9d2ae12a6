import type { LineageView } from './clusters';
import type { CommitmentRow, CommitmentView, PublishedUpdateRow, StripView } from './commitments';
import type { DocumentView, ParagraphView, SearchHitView } from './documents';
import type { FigureContext, PageView } from './paging';
import type { PublicOrganisationView } from './organisations';
import type { PledgeView } from './pledges';
import type { CountryProgressView, FacetLanes, HomeView, WorldProgressView } from './progress';
import type { RecommendationRow, RecommendationView } from './recommendations';
import type { CountryRef, CountryView, DocumentRef, MechanismRef, ThemeRef } from './references';

/** What the world map can show: coverage and the bearers' own accounts, never contested or old ones. */
export const MAP_MEASURES = ['reported', 'own_implemented', 'coverage_independent'] as const;
export type MapMeasure = (typeof MAP_MEASURES)[number];

/** What the filter forms of the lists offer, and how their chips are named. */
export interface FilterOptions {
  countries: CountryRef[];
  documents: DocumentRef[];
  mechanisms: MechanismRef[];
  themes: ThemeRef[];
  regions: { code: string; name: string }[];
}

/** How a commitment of the chosen country stands, for the margin of a document. */
export interface MarginStrip {
  recommendationId: string;
  commitmentId: string;
  strip: StripView;
}

/** Query of the page as it was asked for, without paging. */
export type PortalFilters = Record<string, string[]>;

/** One page of the public portal: its name and everything it shows. */
export type PortalPage =
  | { page: 'home'; view: HomeView; measure: MapMeasure }
  | { page: 'countries'; countries: CountryView[]; world: WorldProgressView; demonstration: FacetLanes[] }
  | {
      page: 'country';
      view: CountryProgressView;
      /** Current accounts on the commitments of `view.differing`: who says what. */
      accounts: PublishedUpdateRow[];
      since: string | null;
      /** Changes since that day, where it was asked for; more than are listed. */
      changes: number | null;
    }
  | { page: 'documents'; list: PageView<DocumentView>; filters: PortalFilters; options: FilterOptions }
  | {
      page: 'pledges';
      list: PageView<PledgeView>;
      context: FigureContext;
      filters: PortalFilters;
      options: FilterOptions;
    }
  | {
      page: 'document';
      document: DocumentView;
      paragraphs: ParagraphView[];
      countries: CountryRef[];
      country: CountryRef | null;
      strips: MarginStrip[];
    }
  | {
      page: 'recommendations';
      list: PageView<RecommendationRow>;
      context: FigureContext;
      filters: PortalFilters;
      options: FilterOptions;
    }
  | { page: 'organisation'; view: PublicOrganisationView }
  | { page: 'recommendation'; view: RecommendationView; lineage: LineageView[] }
  | {
      page: 'commitments';
      list: PageView<CommitmentRow>;
      context: FigureContext;
      filters: PortalFilters;
      options: FilterOptions;
    }
  | {
      page: 'accounts';
      list: PageView<PublishedUpdateRow>;
      context: FigureContext;
      filters: PortalFilters;
      options: FilterOptions;
    }
  | { page: 'commitment'; view: CommitmentView }
  | {
      page: 'search';
      q: string;
      results: PageView<SearchHitView> | null;
      filters: PortalFilters;
      options: FilterOptions;
    }
  | { page: 'methodology' }
  | { page: 'demonstration'; countries: CountryView[]; lanes: FacetLanes[] }
  | { page: 'not-found' }
  | { page: 'forbidden' }
  | { page: 'failure'; status: number; requestId: string; retryAfter: number | null };

/** What a page needs to know of the request. */
export interface PortalRequest {
  /** A locale of the messages. */
  locale: string;
  /** Path and query, for the links that change one filter. */
  url: string;
  /** ISO day that figures are as of. */
  asOf: string;
}
