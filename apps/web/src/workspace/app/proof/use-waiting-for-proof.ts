import { useCallback, useRef, useState } from 'react';

type Waiting = { answer: Promise<boolean>; settle: (proven: boolean) => void };

const startWaiting = (): Waiting => {
  let settle: Waiting['settle'] = () => undefined;
  const answer = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  return { answer, settle };
};

/** However many requests wait for a fresh proof of the person, it is asked for once. */
export const useWaitingForProof = () => {
  const [asked, setAsked] = useState(false);
  const waiting = useRef<Waiting | null>(null);
  const stepUp = useCallback((): Promise<boolean> => {
    waiting.current ??= startWaiting();
    setAsked(true);
    return waiting.current.answer;
  }, []);
  const settle = useCallback((proven: boolean): void => {
    waiting.current?.settle(proven);
    waiting.current = null;
    setAsked(false);
  }, []);
  return { asked, stepUp, settle };
};
