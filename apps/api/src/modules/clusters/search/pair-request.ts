import type { ClusterText, ProposalOptions } from '@heed/documents';

/** What the thread is sent. */
export interface PairRequest {
  readonly texts: readonly ClusterText[];
  readonly options: ProposalOptions;
}
