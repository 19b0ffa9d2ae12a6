import { useEffect, useRef, type RefObject } from 'react';

/** A form whose controls go back to what the address says whenever it changes; the focus stays where it is. */
export const useSettledForm = (address: string): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.reset(), [address]);
  return form;
};
