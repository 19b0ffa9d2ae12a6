import type { Action, ParagraphKind, StandingStatus } from '@heed/domain';
import { IsIn, IsString } from 'class-validator';
import { Maybe, Uuid } from './decorators';
import { AnyOf, ListQuery } from './filters';
import type { CountryRef, DocumentRef } from './references';
import { Length, MaxLength } from './text-length';

export const CLUSTER_STATES = ['suggested', 'confirmed', 'related', 'false_friend'] as const;
export type ClusterState = (typeof CLUSTER_STATES)[number];
export const CLUSTER_DECISIONS = ['confirmed', 'related', 'false_friend'] as const;
export type ClusterDecision = (typeof CLUSTER_DECISIONS)[number];
export const CLUSTER_SUGGESTIONS = ['same-ask', 'false-friend'] as const;
export type ClusterSuggestion = (typeof CLUSTER_SUGGESTIONS)[number];

/** One of two texts that may ask the same. */
export interface ClusterTextView {
  /** `<document key>/<ref>`. */
  paragraphId: string;
  ref: string;
  kind: ParagraphKind;
  document: DocumentRef;
  /** Published by an invented organisation. */
  demonstration: boolean;
  text: string;
  /** Opening words of the paragraph that an item completes. */
  chapeauText: string | null;
  recommendationId: string | null;
  /** Groups that are asked, but for those told by `countries`. */
  addressees: string[];
  /** Single States that are asked by name. */
  countries: CountryRef[];
  instruments: string[];
  verbClass: string | null;
  adoptedOn: string | null;
}

/** What speaks for it or against it, and the treaty or concept it is about. */
export interface ClusterReasonView {
  /** Kebab-case. */
  code: string;
  subject: string | null;
}

/** Two texts that the machine holds for the same ask, or warns of because they only look the same. */
export interface ClusterProposalView {
  id: string;
  one: ClusterTextView;
  other: ClusterTextView;
  /** From 0 to 1. */
  similarity: number;
  suggestion: ClusterSuggestion;
  reasons: ClusterReasonView[];
  /** Cluster that the decision put them in, or would. */
  cluster: { id: string; label: string } | null;
  state: ClusterState;
  /** Why they are not the same, where somebody said so. */
  why: string | null;
  version: number;
  abilities: Action[];
}

export class ClusterProposalsQuery extends ListQuery {
  /** `suggested` where nothing is asked for. */
  @AnyOf(CLUSTER_STATES) state?: ClusterState[];
  /** `same-ask`: held for one ask · `false-friend`: alike in wording only. */
  @AnyOf(CLUSTER_SUGGESTIONS) suggestion?: ClusterSuggestion[];
  /** Only pairs with a text of this document. */
  @Maybe() @Uuid() document?: string;
}

export class DecideClusterDto {
  /** `confirmed`: one ask, tracked together · `related`: shown together, tracked apart · `false_friend`: not the same. */
  @IsIn(CLUSTER_DECISIONS) decision!: ClusterDecision;
  /** Of a cluster that comes to be; the words of the ask. */
  @Maybe() @IsString() @Length(1, 200) label?: string | null;
  /** Why they are not the same, for a false friend. */
  @Maybe() @IsString() @MaxLength(500) why?: string | null;
}

export class ProposeClustersDto {
  /** Only pairs with a text of this document. */
  @Maybe() @Uuid() documentId?: string | null;
}

/** What a search for pairs came to. */
export interface ClusterSearchView {
  /** Texts that were compared. */
  texts: number;
  added: number;
  /** Suggested before, and no longer. */
  removed: number;
}

export interface LineageTextView extends ClusterTextView {
  /** Commitments of that text that apply, by the bearer's own status. */
  standing: { status: StandingStatus; count: number }[];
}

/** The same ask through the years. */
export interface LineageView {
  cluster: { id: string; label: string; note: string | null };
  /** Texts that ask it (core members). */
  times: number;
  /** Mechanisms that ask it. */
  bodies: number;
  /** Year of the first dated text; null where none is dated. */
  since: number | null;
  texts: LineageTextView[];
  unit: 'texts';
  asOf: string;
}
