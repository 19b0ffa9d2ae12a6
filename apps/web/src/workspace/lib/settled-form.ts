import { useEffect, useRef, type RefObject } from 'react';

/** A form whose controls go back to what the address says whenever it changes; the focus stays where it is. */
export const useSettledForm = (address: string): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.reset(), [address]);
  return form;
};

/** What stands in these controls of a form. */
export const textsIn = (form: HTMLFormElement, names: readonly string[]): Record<string, string> => {
  const sent = new FormData(form);
  const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value.trim() : '');
  return Object.fromEntries(names.map((name) => [name, textOf(sent.get(name))]));
};
