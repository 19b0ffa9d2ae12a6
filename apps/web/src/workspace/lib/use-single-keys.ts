import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const OFF = 'heed:single-keys-off';

const isOff = (): boolean => {
  try {
    return localStorage.getItem(OFF) === 'yes';
  } catch {
    return false;
  }
};

/** Whether this device takes single keys as commands (WCAG 2.1.4: they can be switched off). */
export const useSingleKeysOn = (): [on: boolean, change: (on: boolean) => void] => {
  const [on, setOn] = useState(() => !isOff());
  const change = (next: boolean): void => {
    setOn(next);
    try {
      if (next) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, 'yes');
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };
  return [on, change];
};

/** Where somebody types, chooses or answers a question, a key means what it means there. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"], dialog') !== null;

/** Calls what a single key stands for; keys held with Ctrl, Alt or Meta belong to the browser. */
export const useSingleKeys = (on: boolean, keys: Readonly<Record<string, () => void>>): void => {
  const latest = useRef(keys);
  // With the drawing, not after it: a key pressed as soon as something shows means what shows.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return;
      const act = latest.current[event.key];
      if (!act || isElsewhere(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
};
