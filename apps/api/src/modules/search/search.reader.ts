import type { PageView, SearchHitView, SearchQuery } from '@heed/contracts';

/** Full-text search over every paragraph; exact references first. */
export abstract class SearchReader {
  abstract search(query: SearchQuery): Promise<PageView<SearchHitView>>;
}
