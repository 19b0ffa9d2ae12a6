import type { DocumentRef } from '@heed/contracts';
import { createContext, useContext } from 'react';
import { queryOf, withQuery, type QueryValue } from '../lib/query';

export interface PageContextValue {
  /** Path and query as asked for. */
  url: string;
  /** ISO day that figures are as of. */
  asOf: string;
}

export const PageContext = createContext<PageContextValue>({ url: '/', asOf: '2026-01-01' });
export const usePage = (): PageContextValue => useContext(PageContext);

/** Addresses of other pages; a chosen as-of date and language go with the reader. */
export const useHref = (): ((path: string, query?: Record<string, QueryValue>) => string) => {
  const asked = queryOf(usePage().url);
  const kept = { asOf: asked.get('asOf'), lang: asked.get('lang') };
  return (path, query = {}) => withQuery(path, { ...query, ...kept });
};

/** What names the commitments of a text: those of an invented one are in no list of the world. */
export const commitmentsOf = ({ key, demonstration }: DocumentRef): Record<string, QueryValue> => ({
  document: key,
  demonstration: demonstration ? 'true' : undefined,
});

/** Addresses of the commitments behind a figure, from what all figures of the page have in common. */
export const useRows = (common: Record<string, QueryValue> = {}): ((filters: Record<string, QueryValue>) => string) => {
  const href = useHref();
  return (filters) => href('/commitments', { ...common, ...filters });
};

/** Addresses of the current accounts behind a figure that counts accounts rather than commitments. */
export const useAccounts = (
  common: Record<string, QueryValue> = {},
): ((filters: Record<string, QueryValue>) => string) => {
  const href = useHref();
  return (filters) => href('/accounts', { ...common, ...filters, current: 'true' });
};

/** Element id of a paragraph in the page of its document. */
export const paragraphAnchor = (ref: string): string => `p.${ref}`;
export const paragraphPath = (documentKey: string, ref: string): string =>
  `/documents/${encodeURIComponent(documentKey)}#${encodeURIComponent(paragraphAnchor(ref))}`;
