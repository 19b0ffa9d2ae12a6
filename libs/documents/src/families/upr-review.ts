import type { Finding, ReadDocument } from '../document/read-document.types';
import type { DocumentHeader } from '../header/read-header';
import type { ReadingContext, RecommendingState, StatedPosition } from '../reading/reading.types';

/** What a review says beside the words of a recommendation. */
export interface ParagraphReview {
  readonly recommendingStates: readonly RecommendingState[];
  readonly statedPositions: readonly StatedPosition[];
  /** Names that no country answers to, recommendations without a State. */
  readonly findings: readonly Finding[];
}

/** By reference: who recommended, and what the State under review said. Empty for other texts. */
export const reviewOf = (
  _read: ReadDocument,
  _header: DocumentHeader,
  _context: ReadingContext,
): ReadonlyMap<string, ParagraphReview> => new Map();
