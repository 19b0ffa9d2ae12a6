import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** A link's secret part is this long; what is cut off on the way, in a mail or a chat, opens nothing. */
const WHOLE = /^[\w-]{43}$/;

export interface OpenedLink {
  /** Empty where there was none, or where it is not whole. */
  token: string;
  /** There was a secret part, and some of it is missing. */
  broken: boolean;
  /** Grows with every link that is opened in this page: what was shown of the one before goes. */
  opened: number;
}

const linkOf = (hash: string, opened: number): OpenedLink => {
  const text = hash.replace(/^#/, '');
  const whole = WHOLE.test(text);
  return { token: whole ? text : '', broken: text !== '' && !whole, opened };
};

/**
 * The secret part of a one-time link. It leaves the address bar and the history at once, and lives in this page alone. A
 * link that is opened in the same tab loads nothing anew: the browser only tells that what stands behind the # changed.
 */
export const useTokenOfAddress = (): OpenedLink => {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [link, setLink] = useState(() => linkOf(hash, 0));
  useEffect(() => {
    if (hash !== '') void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);
  useEffect(() => {
    const open = ({ newURL }: HashChangeEvent): void => {
      const found = new URL(newURL).hash;
      if (found === '') return;
      setLink(({ opened }) => linkOf(found, opened + 1));
      void navigate(pathname, { replace: true });
    };
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, [pathname, navigate]);
  return link;
};
