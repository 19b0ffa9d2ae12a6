import type { AnnotatedDocument, AnnotatedParagraph, Clusters, Position } from '@heed/documents';

/** A document as read and annotated, its place among the documents, and the hash of the file it was read from. */
export type SeedDocument = AnnotatedDocument & { readonly position: number; readonly sha256: string };
export type SeedParagraph = AnnotatedParagraph;
export type SeedPosition = Position;
export type SeedClusters = Clusters;
export type SeedAddressee = AnnotatedParagraph['addressees'][number];
export type SeedAsk = NonNullable<AnnotatedParagraph['asks']>[number];
