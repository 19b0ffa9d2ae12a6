import type { ParagraphKind } from '@heed/domain';
import { IsIn, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { Maybe } from './decorators';
import type { DocumentRef } from './references';

/** One of two texts that may ask the same. */
export interface ClusterTextView {
  /** `<document key>/<ref>`. */
  paragraphId: string;
  ref: string;
  kind: ParagraphKind;
  document: DocumentRef;
  text: string;
  recommendationId: string | null;
  addressees: string[];
  instruments: string[];
  verbClass: string | null;
  adoptedOn: string | null;
}

/** Two texts that the machine holds for the same ask. */
export interface ClusterProposalView {
  id: string;
  one: ClusterTextView;
  other: ClusterTextView;
  /** From 0 to 1. */
  similarity: number;
  /** Kebab-case: what speaks for it and against it. */
  reasons: string[];
  /** Cluster that one of them is in already. */
  cluster: { id: string; label: string } | null;
  state: 'suggested' | 'confirmed' | 'related' | 'false_friend';
  version: number;
}

export class DecideClusterDto {
  @IsIn(['confirmed', 'related', 'false_friend']) decision!: 'confirmed' | 'related' | 'false_friend';
  /** Of a cluster that comes to be; the words of the ask. */
  @Maybe() @IsString() @Length(1, 200) label?: string | null;
  /** Why they are not the same, for a false friend. */
  @Maybe() @IsString() @MaxLength(500) why?: string | null;
}

export class ProposeClustersDto {
  /** Only pairs with a text of this document. */
  @Maybe() @IsUUID() documentId?: string | null;
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
  texts: (ClusterTextView & {
    /** Commitments of that text by the bearer's own status; `applies` only. */
    standing: { status: string; count: number }[];
  })[];
  unit: 'texts';
  asOf: string;
}
