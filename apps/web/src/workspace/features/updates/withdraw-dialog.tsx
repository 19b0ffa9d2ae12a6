import type { PublishedUpdateView } from '@heed/contracts';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { TextAreaField } from '../../components/text-area-field';
import { useProblemText } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import { useWithdraw } from './api';

/** An emergency has to be quick: one dialog, a reason only if there is time for one. */
export const WithdrawDialog = ({ update, onClose }: { update: PublishedUpdateView; onClose: () => void }) => {
  const w = useWords();
  const text = useProblemText();
  const withdraw = useWithdraw();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={w('withdraw.title')}
      action={w('withdraw.action')}
      pending={withdraw.isPending}
      error={withdraw.error ? text(withdraw.error) : undefined}
      onClose={onClose}
      onConfirm={() => withdraw.mutate({ id: update.id, reason: reason.trim() || null }, { onSuccess: onClose })}
    >
      <p>{w('withdraw.text')}</p>
      <TextAreaField
        id="withdraw-reason"
        label={w('withdraw.reason')}
        hint={w('withdraw.reasonHint')}
        rows={2}
        maxLength={2_000}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
};
