import type { AskNature, BearerKind } from '@heed/domain';
import type { AddressedView, DocumentSessionView, ParagraphView, PositionView } from './documents';
import type { FigureContext } from './paging';
import type { CountryRef, DocumentRef, ThemeRef } from './references';
import type { LaneCounts } from './lanes';

export interface AskView {
  id: string;
  n: number;
  verb: string | null;
  /** Verbatim words of the text. */
  quote: string;
  nature: AskNature;
  addressees: AddressedView[];
  note: string | null;
}

/** A recommendation in a list. */
export interface RecommendationRow {
  id: string;
  /** `<document key>/<ref>`. */
  key: string;
  ref: string;
  document: DocumentRef;
  /** Partial ISO date: the session's where the document holds several. */
  adoptedOn: string | null;
  text: string;
  cleanText: string | null;
  chapeauText: string | null;
  actionVerb: string | null;
  addressees: AddressedView[];
  themes: ThemeRef[];
  askCount: number;
  clusters: string[];
  hasPositions: boolean;
}

export interface ClusterSibling {
  recommendationId: string | null;
  paragraphId: string;
  ref: string;
  document: DocumentRef;
  text: string;
  relation: 'core' | 'related';
}

export interface ClusterView {
  id: string;
  label: string;
  note: string | null;
  siblings: ClusterSibling[];
}

export interface RecommendationView extends RecommendationRow {
  paragraph: ParagraphView;
  chapeau: ParagraphView | null;
  session: DocumentSessionView | null;
  asks: AskView[];
  /** Of a review: who made it, in the order of the print; empty for other texts. */
  recommendingStates: { name: string; country: CountryRef | null }[];
  positions: PositionView[];
  clusterDetails: ClusterView[];
  falseFriends: { paragraphId: string; recommendationId: string | null; text: string; why: string }[];
  /** Over world countries; demonstration States counted apart. */
  distribution: { context: FigureContext; lanes: LaneCounts; demonstration: LaneCounts };
  bearers: { kind: BearerKind; applicability: string; reason: string; count: number }[];
}
