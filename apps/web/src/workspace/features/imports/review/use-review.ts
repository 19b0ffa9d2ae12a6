import type { ImportParagraphView, ImportRunView } from '@heed/contracts';
import { PARAGRAPH_KINDS } from '@heed/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { itemsIn } from '../api/pages';
import { useParagraphs } from '../api/review';

export const ORDERS = ['confidence', 'position'] as const;
export const PARAGRAPH_STATES = ['suggested', 'accepted', 'edited'] as const;

export const itemId = (paragraphId: string): string => `paragraph-${paragraphId}`;

const oneOf = <Value extends string>(values: readonly Value[], asked: string | null): Value | undefined =>
  values.find((value) => value === asked);

/** What the address says is shown, in what order. */
const choiceIn = (search: URLSearchParams): Record<string, string> => {
  const state = oneOf(PARAGRAPH_STATES, search.get('state'));
  const kind = oneOf(PARAGRAPH_KINDS, search.get('kind'));
  return {
    order: oneOf(ORDERS, search.get('order')) ?? ORDERS[0],
    ...(state && { state }),
    ...(kind && { kind }),
  };
};

/** Where the chosen one stands; else the first that is open, where whoever comes next goes on. */
const placeOf = (paragraphs: readonly ImportParagraphView[], chosen: string | null): number => {
  const found = paragraphs.findIndex(({ id }) => id === chosen);
  if (found >= 0) return found;
  return Math.max(
    0,
    paragraphs.findIndex(({ state }) => state === 'suggested'),
  );
};

/** The paragraphs shown, which of them is the current one, and the way from one to the other; all of it in the address. */
export const useReview = (run: ImportRunView) => {
  const [search, setSearch] = useSearchParams();
  const choice = choiceIn(search);
  const query = useParagraphs(run.id, choice);
  const paragraphs = useMemo(() => itemsIn(query.data), [query.data]);
  const chosen = search.get('p');
  // Where the address names none, whoever comes in stays at the paragraph they found open, also once it is confirmed.
  const [entered, setEntered] = useState<string | null>(null);
  const at = placeOf(paragraphs, chosen ?? entered);
  const current: ImportParagraphView | null = paragraphs[at] ?? null;
  if (entered === null && current) setEntered(current.id);

  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const item = current && wanted.current === current.id ? document.getElementById(itemId(current.id)) : null;
    if (!item) return;
    wanted.current = null;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'start' });
  });

  const choose = useCallback(
    (paragraphId: string): void => {
      wanted.current = paragraphId;
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('p', paragraphId);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setSearch],
  );
  const filter = (name: string, value: string): void => {
    setEntered(null);
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('p');
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  /** The one that was open is in no list any more. */
  const open = chosen ?? entered;
  const missing = open && current && !query.hasNextPage && current.id !== open ? open : null;
  return { query, choice, paragraphs, at, current, missing, choose, filter };
};
