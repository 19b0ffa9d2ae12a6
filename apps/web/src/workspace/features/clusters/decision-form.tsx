import type { ClusterDecision, ClusterProposalView, DecideClusterDto } from '@heed/contracts';
import { useState } from 'react';
import { TextField } from '../../components/text-field';
import { DECISIONS } from './cluster-vocabulary';
import { useClusterWords } from './words';

interface Props {
  proposal: ClusterProposalView;
  busy: boolean;
  onDecide: (dto: DecideClusterDto) => void;
}

/** The three decisions, each with its key, and the words that belong to them. */
export const DecisionForm = ({ proposal, busy, onDecide }: Props) => {
  const w = useClusterWords();
  const [label, setLabel] = useState('');
  const [why, setWhy] = useState('');
  const { id, cluster, state } = proposal;
  const dtoOf = (decision: ClusterDecision): DecideClusterDto => ({
    decision,
    ...(decision === 'confirmed' && label.trim() && { label: label.trim() }),
    ...(decision === 'false_friend' && why.trim() && { why: why.trim() }),
  });
  return (
    <>
      {cluster === null && (
        <TextField
          id={`label-${id}`}
          label={w('label')}
          hint={w('labelHint')}
          maxLength={200}
          value={label}
          onChange={({ target }) => setLabel(target.value)}
        />
      )}
      <TextField
        id={`why-${id}`}
        label={w('reason')}
        maxLength={500}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <div className="pair-decisions" role="group" aria-label={w('decide')}>
        {DECISIONS.map((decision, at) => (
          <button
            key={decision}
            type="button"
            className="button-quiet"
            aria-pressed={state === decision}
            aria-disabled={busy}
            aria-keyshortcuts={String(at + 1)}
            onClick={() => !busy && onDecide(dtoOf(decision))}
          >
            {w(`decision.${decision}`)} <kbd aria-hidden="true">{at + 1}</kbd>
          </button>
        ))}
      </div>
    </>
  );
};
