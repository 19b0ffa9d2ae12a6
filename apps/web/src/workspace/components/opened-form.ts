import { useEffect, useRef, type RefObject } from 'react';

/** A form in the place of the button that opened it: its first field takes the focus, which went with the button. */
export const useOpenedForm = (): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:not([hidden])')?.focus(), []);
  return form;
};
