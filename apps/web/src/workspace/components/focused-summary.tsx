import { useEffect, useRef } from 'react';
import { ErrorSummary, type SummaryProblem } from '../../ui/error-summary';
import { useWords } from '../lib/words';

interface Props {
  problems: readonly SummaryProblem[];
  /** Grows with every try, so that the same mistake takes the focus again. */
  attempt: number;
}

/** The window's title begins with these words as long as the page shows the summary of any form. */
const nameWindow = (words: string): void => {
  const begin = `${words} `;
  const { title } = document;
  const plain = title.startsWith(begin) ? title.slice(begin.length) : title;
  document.title = document.querySelector('.error-summary') ? begin + plain : plain;
};

/** The error summary of a form on this page: it takes the focus, and its lines hand it to their fields. */
export const FocusedSummary = ({ problems, attempt }: Props) => {
  const w = useWords();
  const box = useRef<HTMLDivElement>(null);
  const text = problems.map((problem) => problem.text).join('\n');
  const begin = w('form.errorTitle');
  // Each time: the page may have named the window anew meanwhile.
  useEffect(() => {
    nameWindow(begin);
    return () => nameWindow(begin);
  });
  useEffect(() => {
    const summary = box.current;
    if (!summary) return;
    summary.focus();
    const toField = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const field = link && document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      field.focus();
    };
    summary.addEventListener('click', toField);
    return () => summary.removeEventListener('click', toField);
  }, [text, attempt]);
  return <ErrorSummary ref={box} problems={problems} />;
};
