import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from './confirm-dialog';
import { useProblemText } from '../lib/problem-text';

/** The part of a mutation that the button drives. */
interface Act {
  isPending: boolean;
  error: unknown;
  reset: () => void;
}

interface Props {
  act: Act;
  run: () => Promise<unknown>;
  label: string;
  /** Names the row too, where there are several. */
  fullLabel?: string;
  title: string;
  /** Says what will happen. */
  children: ReactNode;
  onDone: () => void;
}

/** A button for what cannot be undone: it asks first. */
export const ActButton = ({ act, run, label, fullLabel, title, children, onDone }: Props) => {
  const text = useProblemText();
  const [asking, setAsking] = useState(false);
  // What is gone takes its row along, and the button with it: the answer is waited for, not the button.
  const go = (): void =>
    void run().then(
      () => {
        setAsking(false);
        onDone();
      },
      () => undefined, // it is said in the dialog
    );
  return (
    <>
      <button type="button" className="button-quiet" aria-label={fullLabel} onClick={() => setAsking(true)}>
        {label}
      </button>
      {asking && (
        <ConfirmDialog
          title={title}
          action={label}
          pending={act.isPending}
          error={act.error ? text(act.error) : undefined}
          onConfirm={go}
          onClose={() => {
            act.reset();
            setAsking(false);
          }}
        >
          {children}
        </ConfirmDialog>
      )}
    </>
  );
};
