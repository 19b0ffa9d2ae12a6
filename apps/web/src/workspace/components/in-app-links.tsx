import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';

export const BASE = '/workspace';

/** The address of a page of this application, as components outside of the router write it. */
export const addressOf = (pathname: string, search: string): string => `${BASE}${pathname}${search}`;

/** Plain links of shared components go to pages of this application without loading it again. */
export const InAppLinks = ({ children }: { children: ReactNode }) => {
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = box.current;
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
      if (!link || elsewhere || link.origin !== location.origin || !link.pathname.startsWith(`${BASE}/`)) return;
      event.preventDefault();
      // The link may be gone afterwards, and the focus with it.
      document.querySelector('h1')?.focus();
      void navigate(link.pathname.slice(BASE.length) + link.search);
    };
    place?.addEventListener('click', follow);
    return () => place?.removeEventListener('click', follow);
  }, [navigate]);
  return <div ref={box}>{children}</div>;
};
