import { instrumentsIn, type AnnotatedDocument } from '@heed/documents';
import type { CatalogueDocument } from '../cataloguing/catalogue-document';
import { fingerprint } from '../cataloguing/stable-id';

/** A document as read and reviewed, its place among the documents, and the hash of the file it was read from. */
export type SeedDocument = AnnotatedDocument & { readonly position: number; readonly sha256: string };

/** As the catalogue holds it. Reviewers judged everything, and what only imports tell is left unsaid. */
export const asCatalogueDocument = (document: SeedDocument): CatalogueDocument => ({
  ...document,
  fingerprint: fingerprint(JSON.stringify(document)),
  demonstration: false,
  runId: null,
  country: null,
  pledges: [],
  votes: [],
  paragraphs: document.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    position: index + 1,
    specificity: null,
    instruments: instrumentsIn(paragraph.cleanText ?? paragraph.text),
    sourceLabels: [],
    sourceRows: [],
    recommendingStates: [],
    statedPositions: [],
    judgements: null,
    confirmed: true,
  })),
});
