import type { ImportRunView } from '@heed/contracts';
import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useProblemText } from '../../../lib/problem-text';
import { useRunAct, type RunAct } from '../api/runs';

interface Props {
  run: ImportRunView;
  act: RunAct;
  label: string;
  title: string;
  /** What the dialog's button says; the label where nothing else is given. */
  action?: string;
  quiet?: boolean;
  /** Says what will happen. */
  children: ReactNode;
}

/** An act on the whole run, asked for once more before it is done. */
export const RunActButton = ({ run, act, label, title, action = label, quiet = false, children }: Props) => {
  const text = useProblemText();
  const acting = useRunAct(run);
  const [asked, setAsked] = useState(false);
  const close = (): void => {
    setAsked(false);
    acting.reset();
  };
  return (
    <>
      <button type="button" className={quiet ? 'button-quiet' : undefined} onClick={() => setAsked(true)}>
        {label}
      </button>
      {asked && (
        <ConfirmDialog
          title={title}
          action={action}
          pending={acting.isPending}
          error={acting.error ? text(acting.error) : undefined}
          onClose={close}
          onConfirm={() => acting.mutate(act, { onSuccess: close })}
        >
          {children}
        </ConfirmDialog>
      )}
    </>
  );
};
