import type {
  Action,
  Applicability,
  ApplicabilityReason,
  EvidenceLevel,
  ImplementationStatus,
  OrganisationKind,
  StandingStatus,
} from '@heed/domain';
import type { PositionView } from './documents';
import type { FigureContext } from './paging';
import type { AskView, ClusterView, RecommendationRow } from './recommendations';
import type { BearerRef, OrganisationRef } from './references';

/** Why another account contests the bearer's: the rule letter of the methodology. */
export type ContestRule = 'lower' | 'regressed' | 'still_relevant' | 'assessment';

/** What a voice strip shows: enough to draw it and to say it in words. */
export interface StripView {
  bearer: StandingStatus;
  /** The bearer's lane of a collective or body is named by its kind. */
  independent: { accounts: number; lowest: ImplementationStatus | null; highest: ImplementationStatus | null };
  assessment: { scale: string; value: string } | null;
  contested: boolean;
  contestedBy: number;
}

export interface StandingView extends StripView {
  bearerPeriodEnd: string | null;
  bearerPublishedAt: string | null;
  evidenceLevel: EvidenceLevel;
  independentByKind: Partial<Record<OrganisationKind, number>>;
  assessmentIssuedOn: string | null;
  contests: {
    organisation: OrganisationRef | null;
    updateId: string | null;
    assessmentId: string | null;
    /** The ask it is about; null for the whole. */
    askId: string | null;
    status: string;
    rule: ContestRule;
  }[];
  asks: { askId: string; status: StandingStatus }[];
  /** How many asks stand at each status; printed beside a rolled-up status. */
  rollUp: Partial<Record<StandingStatus, number>> | null;
  stale: boolean;
  staleFrom: string | null;
  overdue: boolean;
  dueOn: string | null;
}

export interface CommitmentRow {
  id: string;
  recommendation: {
    id: string;
    key: string;
    ref: string;
    text: string;
    chapeauText: string | null;
    documentKey: string;
    documentTitle: string;
    symbol: string | null;
    adoptedOn: string | null;
  };
  bearer: BearerRef;
  applicability: Applicability;
  applicabilityReason: ApplicabilityReason;
  strip: StripView;
  evidenceLevel: EvidenceLevel;
  stale: boolean;
  overdue: boolean;
  lastPublishedAt: string | null;
  positions: PositionView[];
  demonstration: boolean;
}

/** A row of "latest updates": a sentence can be made of it. Withdrawn or hidden rows carry no words and no status. */
export interface PublishedUpdateRow {
  id: string;
  commitmentId: string;
  /** Null when it was withdrawn: the author took back the name as well. */
  organisation: OrganisationRef | null;
  voice: 'bearer' | 'independent';
  status: ImplementationStatus | null;
  periodStart: string | null;
  periodEnd: string | null;
  /** ISO instant. */
  publishedAt: string;
  bearer: BearerRef;
  recommendation: { id: string; key: string; ref: string; documentTitle: string; text: string };
  visibility: Visibility;
}

/** `superseded`: a correction took its place. `withdrawn`: by its author. `hidden`: by OHCHR, with reason. */
export type Visibility = 'current' | 'superseded' | 'withdrawn' | 'hidden';

export interface PublishedEvidenceView {
  id: string;
  kind: 'file' | 'link';
  title: string;
  url: string | null;
  fileName: string | null;
  mediaType: string | null;
  bytes: number | null;
  /** Hexadecimal SHA-256 of the bytes as received. */
  sha256: string | null;
  receivedAt: string;
  /** Where the file can be downloaded. */
  href: string | null;
}

export interface PublishedUpdateView extends PublishedUpdateRow {
  narrative: string | null;
  measures: string[];
  obstacles: string | null;
  nextSteps: string | null;
  statusReason: string | null;
  askStatuses: { askId: string; status: ImplementationStatus }[];
  evidence: PublishedEvidenceView[];
  corrects: string | null;
  supersededBy: string | null;
  withdrawnAt: string | null;
  hiddenAt: string | null;
  hiddenReason: string | null;
  publishedBy: OrganisationRef | null;
}

export interface AssessmentView {
  id: string;
  scale: string;
  value: string;
  symbol: string;
  issuedOn: string;
  finding: string;
}

export interface CommitmentView {
  id: string;
  context: FigureContext;
  recommendation: RecommendationRow;
  bearer: BearerRef;
  applicability: Applicability;
  applicabilityReason: ApplicabilityReason;
  applicabilityAsOf: string;
  asks: AskView[];
  standing: StandingView;
  /** Newest first; superseded, withdrawn and hidden rows keep their place. */
  updates: PublishedUpdateView[];
  assessments: AssessmentView[];
  positions: PositionView[];
  clusters: ClusterView[];
  demonstration: boolean;
  /** What the signed-in member may do here; empty for the public. */
  abilities: Action[];
}
