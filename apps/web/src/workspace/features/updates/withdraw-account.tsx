import type { UpdateView } from '@heed/contracts';
import { useState } from 'react';
import { useWords } from '../../lib/words';
import { WithdrawDialog } from './withdraw-dialog';

/** For an independent account that the public reads: out at once, from where its author is looking at it. */
export const WithdrawAccount = ({ update, onDone }: { update: UpdateView; onDone: () => void }) => {
  const w = useWords();
  const [asked, setAsked] = useState(false);
  const { id, publishedAt, visibility, abilities } = update;
  if (publishedAt === null || visibility === 'withdrawn' || !abilities.includes('update.withdraw')) return null;
  return (
    <>
      <button type="button" className="button-quiet" onClick={() => setAsked(true)}>
        {w('withdraw.begin')}
      </button>
      {asked && <WithdrawDialog id={id} publishedAt={publishedAt} onClose={() => setAsked(false)} onDone={onDone} />}
    </>
  );
};
