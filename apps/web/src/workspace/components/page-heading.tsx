import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../lib/words';
import { useNavigated } from '../lib/navigated';

/**
 * The page's only first heading. After a change of page it takes the focus and names the window, so that a screen
 * reader starts at the new page and not where the old one ended.
 */
export const PageHeading = ({ title, children }: { title: string; children?: ReactNode }) => {
  const w = useWords();
  const navigated = useNavigated();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const windowTitle = w('shell.windowTitle', { page: title });

  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  useEffect(() => {
    if (navigated) heading.current?.focus();
  }, [navigated, pathname]);

  return (
    <h1 ref={heading} tabIndex={-1} className="page-heading">
      {children ?? title}
    </h1>
  );
};
