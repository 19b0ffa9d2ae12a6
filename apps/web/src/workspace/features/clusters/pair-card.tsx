import type { ClusterProposalView, DecideClusterDto } from '@heed/contracts';
import { formatNumber } from '@heed/messages';
import { useMemo } from 'react';
import { differenceOf } from '../../lib/word-difference';
import { DecisionForm } from './decision-form';
import { PairText } from './pair-text';
import { Reasons } from './reasons';
import { useClusterWords } from './words';

interface Props {
  proposal: ClusterProposalView;
  place: { n: number; all: number };
  current: boolean;
  busy: boolean;
  onChoose: () => void;
  onDecide: (dto: DecideClusterDto) => void;
}

/** Two texts side by side, why they were put beside each other, and what a person decides. */
export const PairCard = ({ proposal, place, current, busy, onChoose, onDecide }: Props) => {
  const w = useClusterWords();
  const { id, one, other, similarity, suggestion, reasons, cluster, state, why, abilities } = proposal;
  const parts = useMemo(() => differenceOf(one.text, other.text), [one.text, other.text]);
  return (
    <li className="pair" id={`pair-${id}`} tabIndex={-1} aria-current={current} aria-labelledby={`pair-${id}-name`}>
      <h2 id={`pair-${id}-name`} className="small">
        {w('pair', place)}
      </h2>
      <p>
        <strong>{w(suggestion === 'same-ask' ? 'suggestion.same_ask' : 'suggestion.false_friend')}</strong>{' '}
        <span className="quiet">{w('likeness', { n: formatNumber(Math.round(similarity * 100)) })}</span>
      </p>
      <div className="pair-texts">
        <PairText text={one} parts={parts.filter(({ kind }) => kind !== 'added')} />
        <PairText text={other} parts={parts.filter(({ kind }) => kind !== 'removed')} />
      </div>
      <Reasons reasons={reasons} />
      {cluster && <p className="small">{w(state === 'suggested' ? 'joins' : 'joined', { label: cluster.label })}</p>}
      {state !== 'suggested' && (
        <p>
          {w('decided', { decision: w(`decision.${state}`) })} {why && <span dir="auto">{why}</span>}
        </p>
      )}
      {!abilities.includes('cluster.review') ? null : current ? (
        <DecisionForm proposal={proposal} busy={busy} onDecide={onDecide} />
      ) : (
        <button type="button" className="button-quiet" onClick={onChoose}>
          {w('choose')}
        </button>
      )}
    </li>
  );
};
