import { collapseWhiteSpace } from '../../text/white-space';

/** A document and a place in it, as a cell cites them. */
export interface CitedSource {
  readonly symbol: string | null;
  readonly paragraph: string | null;
}

const SYMBOL = /\b(?:A|E|S|CERD|CCPR|CEDAW|CAT|CRC|CMW|CRPD|CED|HRI)\/[A-Z0-9][A-Za-z0-9./-]*(?:\([A-Z0-9]+\))?/u;
const PLACE = /(?:\bpara(?:graph)?s?\b\.?|§)\s*:?\s*(\d{1,4}(?:\.\d{1,4})*(?:\s*\([a-z]{1,4}\))*)/iu;

/** "CERD/C/QMA/CO/4, para. 12 (a)" is a symbol and a paragraph; either may be missing. */
export const citedSource = (cell: string): CitedSource => {
  const text = collapseWhiteSpace(cell);
  const [symbol] = SYMBOL.exec(text) ?? [];
  const [, place] = PLACE.exec(text) ?? [];
  return { symbol: symbol?.replace(/(?<![./-])[./-]+$/u, '') ?? null, paragraph: place?.replace(/\s/gu, '') ?? null };
};

/** The report of a review, to which an addendum states positions: "A/HRC/90/5/Add.1" is about "A/HRC/90/5". */
export const reportOf = (symbol: string): string => symbol.replace(/\/(?:Add|Corr|Rev)\.\d+$/u, '');
