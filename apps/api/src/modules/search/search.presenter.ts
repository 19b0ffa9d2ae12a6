import type { SearchHitView } from '@heed/contracts';
import type { CsvSheet } from '../../http/csv/csv-sheet';
import { FOUND_FROM, FOUND_TO, type SearchRow } from './search.read-model';

const excerpt = (headline: string): SearchHitView['excerpt'] =>
  headline.split(FOUND_FROM).flatMap((part, index) => {
    const [first = '', rest = ''] = index === 0 ? ['', part] : part.split(FOUND_TO);
    return [
      { text: first, found: true },
      { text: rest, found: false },
    ].filter(({ text }) => text !== '');
  });

export const presentHit = (row: SearchRow): SearchHitView => ({
  paragraphId: row.paragraphId,
  ref: row.ref,
  kind: row.kind,
  document: row.document,
  recommendationId: row.recommendationId,
  excerpt: excerpt(row.headline),
  exact: row.exact,
});

export const SEARCH_SHEET: CsvSheet<SearchHitView> = {
  name: 'search',
  unit: 'paragraphs',
  columns: [
    ['paragraph', ({ paragraphId }) => paragraphId],
    ['document', ({ document }) => document.title],
    ['symbol', ({ document }) => document.symbol],
    ['ref', ({ ref }) => ref],
    ['kind', ({ kind }) => kind],
    ['recommendation', ({ recommendationId }) => recommendationId],
    ['excerpt', ({ excerpt: parts }) => parts.map(({ text }) => text).join('')],
  ],
};
