import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';

/** What was just done in a part; every time is another, though the words are the same. */
type Done = { words: string };

/** Says what was done, from wherever it was done, until something else is tried. */
export const useDone = (): [done: Done | null, say: (words: string) => void, forget: () => void] => {
  const [done, setDone] = useState<Done | null>(null);
  return [done, useCallback((words: string) => setDone({ words }), []), useCallback(() => setDone(null), [])];
};

interface Props {
  /** Where links within the page lead to. */
  id?: string;
  title: string;
  done: Done | null;
  children: ReactNode;
}

/** One part of a page. What was pressed may be gone when it is done: the focus goes to the heading. */
export const DoneSection = ({ id, title, done, children }: Props) => {
  const own = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (done) heading.current?.focus();
  }, [done]);
  return (
    <section className="done-section" id={id} aria-labelledby={own}>
      <h2 id={own} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p role="status" className="done-words">
        {done?.words}
      </p>
      {children}
    </section>
  );
};
