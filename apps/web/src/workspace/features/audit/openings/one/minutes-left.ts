import { useCallback, useSyncExternalStore } from 'react';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const everySecond = (look: () => void): (() => void) => {
  const timer = setInterval(look, SECOND);
  return () => clearInterval(timer);
};

/** Minutes until then, the one that runs counted; 0 once it is past. */
export const useMinutesLeft = (instant: string): number =>
  useSyncExternalStore(
    everySecond,
    useCallback(() => Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / MINUTE)), [instant]),
  );
