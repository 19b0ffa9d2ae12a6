import { Injectable } from '@nestjs/common';
import type { PageView, SearchHitView, SearchQuery } from '@heed/contracts';
import { cursorKeys } from '../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../http/conventions/paging';
import { presentHit } from './search.presenter';
import { SearchReadModel } from './search.read-model';

/** Full-text search over every paragraph; exact references first. */
@Injectable()
export class SearchReader {
  constructor(private readonly found: SearchReadModel) {}

  async search(query: SearchQuery): Promise<PageView<SearchHitView>> {
    if (!query.q?.trim()) return { items: [], next: null, total: 0 };
    const limit = query.limit ?? PAGE_SIZE;
    const after = cursorKeys(query.after, ['whole', 'decimal', 'whole', 'whole']);
    const rows = await this.found.page(query, after, limit + 1);
    const page = pageOf(rows, limit, ({ cursor }) => cursor, await this.found.count(query));
    return { ...page, items: page.items.map(presentHit) };
  }
}
