import { useEffect, useRef, type ReactNode } from 'react';

/** What was done, in the place of the form that did it: the form takes the focus along when it goes. */
export const FocusedStatus = ({ children }: { children: ReactNode }) => {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} role="status" tabIndex={-1}>
      {children}
    </p>
  );
};
