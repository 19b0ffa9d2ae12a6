import type { ClusterProposalView, ClusterState, DecideClusterDto } from '@heed/contracts';
import { useState } from 'react';
import { useDecide, useProposals } from './api';
import { DECISIONS } from './cluster-vocabulary';

/** The pairs of a state, the one that is looked at, and what can be done with it by key or by button. */
export const usePairs = (state: ClusterState) => {
  const query = useProposals(state);
  const decide = useDecide();
  const [chosen, setChosen] = useState<string | null>(null);
  const pairs = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const at = Math.max(
    0,
    pairs.findIndex(({ id }) => id === chosen),
  );
  const current = pairs[at];

  const choose = (pair: ClusterProposalView | undefined): void => {
    if (!pair) return;
    setChosen(pair.id);
    document.getElementById(`pair-${pair.id}`)?.focus();
  };
  const settle = (proposal: ClusterProposalView, dto: DecideClusterDto): void => {
    if (decide.isPending || !proposal.abilities.includes('cluster.review')) return;
    decide.mutate({ proposal, dto });
  };
  const keys: Record<string, () => void> = {
    j: () => choose(pairs[at + 1]),
    k: () => choose(pairs[at - 1]),
    ...Object.fromEntries(
      DECISIONS.map((decision, n) => [String(n + 1), () => current && settle(current, { decision })]),
    ),
  };
  return { query, decide, pairs, current, choose, settle, keys, total: query.data?.pages[0]?.total ?? 0 };
};
