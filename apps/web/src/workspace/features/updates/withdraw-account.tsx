import type { UpdateView } from '@heed/contracts';
import { useState } from 'react';
import { useWords } from '../../lib/words';
import { WithdrawDialog } from './withdraw-dialog';

/** For an independent account that the public reads: out at once, from where its author is looking at it. */
export const WithdrawAccount = ({ update, onDone }: { update: UpdateView; onDone: () => void }) => {
  const w = useWords();
  const [asked, setAsked] = useState(false);
  const stands = update.state === 'published' && update.visibility !== 'withdrawn';
  if (!stands || !update.abilities.includes('update.withdraw')) return null;
  return (
    <>
      <button type="button" className="button-quiet" onClick={() => setAsked(true)}>
        {w('withdraw.begin')}
      </button>
      {asked && (
        // Nothing is saved on it once it is published: its last change is its publication.
        <WithdrawDialog id={update.id} publishedAt={update.updatedAt} onClose={() => setAsked(false)} onDone={onDone} />
      )}
    </>
  );
};
