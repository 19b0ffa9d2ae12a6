import type { UpdateView } from '@heed/contracts';
import { formatInstant } from '@heed/messages';
import { Link } from 'react-router';
import { useWords } from '../../lib/words';
import { UpdatePreview } from './update-preview';

/** An update that has left its author's hands: where it is, its reference, and what it says. */
export const SentUpdate = ({ update }: { update: UpdateView }) => {
  const w = useWords();
  return (
    <>
      <div className="notice">
        <p>{w(`sent.${update.state}`, { when: formatInstant(update.submittedAt ?? update.updatedAt) })}</p>
        <p className="quiet">
          {w('sent.reference')} <code>{update.id}</code>
        </p>
        <p>
          <Link to={`/commitments/${update.commitment.id}`}>{w('sent.commitment')}</Link>
        </p>
      </div>
      <h2>{w('sent.says')}</h2>
      <UpdatePreview update={update} />
    </>
  );
};
