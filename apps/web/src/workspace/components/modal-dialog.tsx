import { useEffect, useId, useRef, type ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

/** Made focusable only now: the dialog itself begins on what is first to be filled in. */
const focusOn = (heading: HTMLElement | null): void => {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
};

/** The native dialog: it keeps the focus inside and gives it back to whoever opened it. */
export const ModalDialog = ({ title, children, onClose }: Props) => {
  const own = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // Never on an action, which Enter would do before anybody has read what it does.
    if (document.activeElement instanceof HTMLButtonElement) focusOn(heading.current);
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
      <h2 id={own} ref={heading}>
        {title}
      </h2>
      {children}
    </dialog>
  );
};
