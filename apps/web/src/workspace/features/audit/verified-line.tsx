import type { ChainVerificationView } from '@heed/contracts';
import { formatInstant } from '@heed/messages';
import { useAuditWords } from './words';

/** Whether the newest entries follow one on another, and up to where a signature stands above them. */
export const VerifiedLine = ({ verification }: { verification: ChainVerificationView }) => {
  const w = useAuditWords();
  const { from, to, firstFault, inTree, checkpointAt } = verification;
  return (
    <section className="trail-verified" aria-labelledby="trail-verified">
      <h2 id="trail-verified">{w('verified.title')}</h2>
      {firstFault !== null ? (
        <p role="alert">{w('verified.fault', { seq: firstFault })}</p>
      ) : (
        <p>{to === 0 ? w('verified.none') : w('verified.ok', { from, to })}</p>
      )}
      <p>
        {inTree > 0 && checkpointAt !== null
          ? w('verified.signed', { seq: inTree, at: formatInstant(checkpointAt) })
          : w('verified.unsigned')}
      </p>
      <p className="quiet">{w('verified.how')}</p>
    </section>
  );
};
