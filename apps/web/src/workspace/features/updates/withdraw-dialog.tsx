import { formatDay } from '@heed/messages';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { TextAreaField } from '../../components/text-area-field';
import { useProblemText } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import { useWithdraw } from './api';

interface Props {
  id: string;
  /** When it was published, as a moment in UTC. */
  publishedAt: string;
  onClose: () => void;
  /** It is withdrawn: what opened this goes, and something else has to say so. */
  onDone: () => void;
}

/** An emergency has to be quick: one dialog, a reason only if there is time for one. */
export const WithdrawDialog = ({ id, publishedAt, onClose, onDone }: Props) => {
  const w = useWords();
  const text = useProblemText();
  const withdraw = useWithdraw();
  const [reason, setReason] = useState('');
  const go = (): void =>
    void withdraw.mutateAsync({ id, reason: reason.trim() || null }).then(
      () => {
        onClose();
        onDone();
      },
      () => undefined, // it is said in the dialog
    );
  return (
    <ConfirmDialog
      title={w('withdraw.title')}
      action={w('withdraw.action')}
      pending={withdraw.isPending}
      error={withdraw.error ? text(withdraw.error) : undefined}
      onClose={onClose}
      onConfirm={go}
    >
      <p>{w('withdraw.text', { day: formatDay(publishedAt) })}</p>
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
