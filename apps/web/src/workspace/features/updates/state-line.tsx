import { useEffect, useReducer, useRef } from 'react';

/** Counts the steps that were taken here, and takes the next. */
export const useSteps = (): [number, () => void] => useReducer((steps: number) => steps + 1, 0);

interface Props {
  words: string;
  /** How many steps were taken on this page. */
  steps: number;
  className?: string;
}

/** Says where an account is. What was pressed is gone when a step is done: the focus comes here. */
export const StateLine = ({ words, steps, className }: Props) => {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (steps > 0) line.current?.focus();
  }, [steps]);
  return (
    <p ref={line} role="status" tabIndex={-1} className={className}>
      {words}
    </p>
  );
};
