import { useEffect, useId, useRef, type ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

/** The native dialog: it keeps the focus inside and gives it back to whoever opened it. */
export const ModalDialog = ({ title, children, onClose }: Props) => {
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
    </dialog>
  );
};
