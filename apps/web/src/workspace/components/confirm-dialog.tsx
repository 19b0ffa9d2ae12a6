import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../lib/words';

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

/** Asks before something that others will see; the native dialog keeps the focus inside and gives it back. */
export const ConfirmDialog = ({ title, children, action, pending = false, error, onConfirm, onClose }: Props) => {
  const w = useWords();
  const own = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={own}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={own}>{title}</h2>
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
    </dialog>
  );
};
