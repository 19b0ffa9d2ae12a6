import type { HandoverPostView, SettledView } from '@heed/contracts';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DialogButton } from '../../../components/dialog-button';
import { FocusedSummary } from '../../../components/focused-summary';
import { SelectField } from '../../../components/select-field';
import { useRefusal } from '../../../lib/use-refusal';
import { usePosts, useSettle } from '../api';
import { usePeopleWords } from '../words';

interface Props {
  post: HandoverPostView;
  onDone: (settled: SettledView) => void;
}

const SettleDialog = ({ post: { name }, onDone, onClose }: Props & { onClose: () => void }) => {
  const p = usePeopleWords();
  const settle = useSettle();
  const { data: posts = [] } = usePosts();
  const others = posts.filter((one) => one.name !== name);
  const [chosen, setChosen] = useState('');
  const to = chosen === '' ? (others[0]?.name ?? '') : chosen;
  const refusal = useRefusal(settle.error, { to: p('handover.to') }, { required: p('handover.noOther') });
  // What was moved takes its row's buttons along: the answer is waited for, not the dialog.
  const move = (): void => {
    if (refusal.tried(to === '' ? [{ field: 'to', reason: 'required' }] : []))
      settle.mutateAsync({ post: name, to }).then(onDone, () => undefined);
  };
  return (
    <ConfirmDialog
      title={p('handover.moveTitle', { name })}
      action={p('handover.move')}
      pending={settle.isPending}
      onClose={onClose}
      onConfirm={move}
    >
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <p>{p('handover.moveText')}</p>
      <SelectField
        id="to"
        label={p('handover.to')}
        error={refusal.errorOf('to')}
        value={to}
        options={others.map((one) => ({ value: one.name, label: one.name }))}
        onChange={({ target }) => setChosen(target.value)}
      />
    </ConfirmDialog>
  );
};

/** Moves all that is open on a post to another one. */
export const SettleButton = ({ post, onDone }: Props) => {
  const p = usePeopleWords();
  return (
    <DialogButton label={p('handover.move')} fullLabel={p('handover.moveOf', { name: post.name })}>
      {(close) => (
        <SettleDialog
          post={post}
          onClose={close}
          onDone={(settled) => {
            close();
            onDone(settled);
          }}
        />
      )}
    </DialogButton>
  );
};
