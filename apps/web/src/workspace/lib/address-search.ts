import { useCallback, useLayoutEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** Changes the parameters that it is given, in place. */
type Change = (search: URLSearchParams) => void;

/**
 * The parameters of the address, and what changes them without a new entry in the history. Changes that follow each
 * other before the page is drawn again all hold: the router's own setter works each of them out from the drawn address.
 */
export const useAddressSearch = (): [search: URLSearchParams, change: (change: Change) => void] => {
  const [search, setSearch] = useSearchParams();
  const latest = useRef(search);
  useLayoutEffect(() => {
    latest.current = search;
  }, [search]);
  const change = useCallback(
    (edit: Change): void => {
      const next = new URLSearchParams(latest.current);
      edit(next);
      latest.current = next;
      setSearch(next, { replace: true, preventScrollReset: true });
    },
    [setSearch],
  );
  return [search, change];
};
