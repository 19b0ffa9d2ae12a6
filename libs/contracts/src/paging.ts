/** One page of a list. `next` is an opaque cursor for `?after=`, null on the last page. */
export interface PageView<Item> {
  items: Item[];
  next: string | null;
  /** Rows that match the filters; left out where counting would cost a scan. */
  total?: number;
}

/** What a figure counts, over which filters, as of when. Stands beside every figure. */
export interface FigureContext {
  /** Counting unit, such as `commitments` or `independent accounts`. */
  unit: CountingUnit;
  filters: Record<string, string[]>;
  /** ISO day. */
  asOf: string;
}

export const COUNTING_UNITS = [
  'commitments',
  'recommendations',
  'asks',
  'independent_accounts',
  'updates',
  'paragraphs',
  'pledges',
  'treaty_acts',
  'countries',
  'documents',
  'mechanisms',
  'themes',
  'entries',
] as const;
export type CountingUnit = (typeof COUNTING_UNITS)[number];
