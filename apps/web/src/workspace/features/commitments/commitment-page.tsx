import type { CommitmentView } from '@heed/contracts';
import type { ReactNode } from 'react';
import { DemonstrationMark } from '../../../ui/demonstration-mark';
import { FigureNote } from '../../../ui/figure';
import { PositionNote } from '../../../ui/position-note';
import { Verbatim } from '../../../ui/verbatim';
import { VoiceStrip } from '../../../ui/voice-strip';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useText, useWords } from '../../lib/words';
import { useCommitment } from './api';
import { ThreeVoices } from './three-voices';

const Asked = ({ commitment }: { commitment: CommitmentView }) => {
  const t = useText();
  const w = useWords();
  const { recommendation, asks, positions } = commitment;
  return (
    <>
      <p className="quiet">
        {w('commitment.source', {
          document: recommendation.document.title,
          symbol: recommendation.document.symbol ?? '',
        })}
      </p>
      {recommendation.chapeauText && <Verbatim className="quiet">{recommendation.chapeauText}</Verbatim>}
      <Verbatim className="asked-text">{recommendation.text}</Verbatim>
      {asks.length > 1 && (
        <>
          <h2>{w('commitment.asks')}</h2>
          <ol>
            {asks.map((ask) => (
              <li key={ask.id} value={ask.n}>
                <Verbatim as="span">{ask.quote}</Verbatim>{' '}
                <span className="quiet">{t(`status.nature.${ask.nature}`)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {positions.map((position) => (
        <PositionNote key={`${position.holder.name} ${position.type} ${position.sourceRef}`} position={position} />
      ))}
    </>
  );
};

/** One commitment: what was asked, what was said about it in three voices, and what my organisation can do. */
export const CommitmentPage = ({ id, own }: { id: string; own: (commitment: CommitmentView) => ReactNode }) => {
  const t = useText();
  const w = useWords();
  const { data: commitment, error, isPending, refetch } = useCommitment(id);
  if (isPending) return <Loading />;
  if (!commitment) return <Failure error={error} onRetry={() => void refetch()} />;
  const { recommendation, bearer, standing } = commitment;
  return (
    <article className="commitment">
      <PageHeading title={w('commitment.title', { ref: recommendation.ref, bearer: bearer.name })} />
      {commitment.demonstration && <DemonstrationMark />}
      <Asked commitment={commitment} />
      <p>
        {t(`status.applicability.${commitment.applicability}`)}
        <span className="quiet">
          {t('shared.list_join')}
          {t(`status.applicability_reason.${commitment.applicabilityReason}`)}
        </span>
      </p>
      <VoiceStrip strip={standing} bearer={bearer.kind} large />
      <FigureNote context={commitment.context} />
      {own(commitment)}
      <ThreeVoices commitment={commitment} />
      <p>
        <a href={`/commitments/${commitment.id}`}>{w('commitment.public')}</a>
      </p>
    </article>
  );
};
