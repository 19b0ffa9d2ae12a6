import { useState, type ReactNode } from 'react';

interface Props {
  label: string;
  /** Names the row too, where there are several. */
  fullLabel: string;
  children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog about its row. */
export const DialogButton = ({ label, fullLabel, children }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button-quiet" aria-label={fullLabel} onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && children(() => setOpen(false))}
    </>
  );
};
