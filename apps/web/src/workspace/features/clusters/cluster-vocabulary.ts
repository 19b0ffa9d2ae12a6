import type { ClusterDecision, ClusterState } from '@heed/contracts';

// The contracts bring their rules along, which weigh more than a screen: these lists are checked against their types.

const DECISION_WORDS: Record<ClusterDecision, true> = { confirmed: true, related: true, false_friend: true };
const isDecision = (text: string): text is ClusterDecision => text in DECISION_WORDS;
/** In the order of their keys. */
export const DECISIONS: readonly ClusterDecision[] = Object.keys(DECISION_WORDS).filter(isDecision);

const STATE_WORDS: Record<ClusterState, true> = { suggested: true, ...DECISION_WORDS };
export const isState = (text: string): text is ClusterState => text in STATE_WORDS;
export const STATES: readonly ClusterState[] = Object.keys(STATE_WORDS).filter(isState);
