import type { ImportParagraphView, ImportRunView } from '@heed/contracts';
import { PARAGRAPH_KINDS } from '@heed/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAddressSearch } from '../../../lib/address-search';
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

/** The paragraphs shown, which of them is the current one, and the way from one to the other; the address follows. */
export const useReview = (run: ImportRunView) => {
  const [search, changeSearch] = useAddressSearch();
  const choice = choiceIn(search);
  const query = useParagraphs(run.id, choice);
  const paragraphs = useMemo(() => itemsIn(query.data), [query.data]);
  const listKey = new URLSearchParams(choice).toString();
  // The one that is open is known here at once, and the address follows; where the address names none, whoever comes to
  // a list stays at the paragraph they found open in it, also once it is confirmed.
  const [held, setHeld] = useState<{ listKey: string; id: string } | null>(null);
  const openId = held?.listKey === listKey ? held.id : search.get('p');
  const at = placeOf(paragraphs, openId);
  const current: ImportParagraphView | null = paragraphs[at] ?? null;
  if (current && held?.listKey !== listKey) setHeld({ listKey, id: openId ?? current.id });

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
      setHeld({ listKey, id: paragraphId });
      changeSearch((next) => next.set('p', paragraphId));
    },
    [changeSearch, listKey],
  );
  const filter = (name: string, value: string): void =>
    changeSearch((next) => {
      // In another order the same paragraph stays open; another choice begins at its own first.
      if (name === 'order' && current) next.set('p', current.id);
      else next.delete('p');
      if (value === '') next.delete(name);
      else next.set(name, value);
    });
  /** The one that was open is in no list any more. */
  const missing = openId && current && !query.hasNextPage && current.id !== openId ? openId : null;
  return { query, choice, paragraphs, at, current, missing, choose, filter };
};
