import type {
  AsOfQuery,
  CommitmentRow,
  CommitmentsQuery,
  CommitmentView,
  PageView,
  PublishedUpdateRow,
  PublishedUpdatesQuery,
} from '@heed/contracts';

/** What other modules may ask of commitments, as the public sees them. Unknown ids throw `NotFound`. */
export abstract class CommitmentsReader {
  /** `among`: only these commitments, before any filter; for a member's own list. */
  abstract list(query: CommitmentsQuery, among?: readonly string[]): Promise<PageView<CommitmentRow>>;
  abstract commitment(id: string, query: AsOfQuery): Promise<CommitmentView>;
  abstract latestUpdates(query: PublishedUpdatesQuery): Promise<PageView<PublishedUpdateRow>>;
  /** Rows of these commitments, in no order; for lists of other modules. */
  abstract rows(ids: readonly string[], lang?: string): Promise<CommitmentRow[]>;
}
