import type { ReactNode } from 'react';
import { useWords } from '../lib/words';
import { ModalDialog } from './modal-dialog';

interface Props {
  title: string;
  /** Says what will happen. */
  children: ReactNode;
  action: string;
  pending?: boolean;
  error?: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that others will see. */
export const ConfirmDialog = ({ title, children, action, pending = false, error, onConfirm, onClose }: Props) => {
  const w = useWords();
  return (
    <ModalDialog title={title} onClose={onClose}>
      {children}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="actions">
        <button type="button" aria-disabled={pending} onClick={() => !pending && onConfirm()}>
          {pending ? w('shell.working') : action}
        </button>
        <button type="button" className="button-quiet" onClick={onClose}>
          {w('shell.cancel')}
        </button>
      </div>
    </ModalDialog>
  );
};
