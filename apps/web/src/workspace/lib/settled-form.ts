import { useEffect, useRef, type RefObject } from 'react';
import { typedText } from './typed-text';

/** A form whose controls go back to what the address says whenever it changes; the focus stays where it is. */
export const useSettledForm = (address: string): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.reset(), [address]);
  return form;
};

/** What stands in these controls of a form. */
export const textsIn = (form: HTMLFormElement, names: readonly string[]): Record<string, string> => {
  const sent = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, typedText(sent, name).trim()]));
};
