import { Controller, Get, Query } from '@nestjs/common';
import { type PageView, type SearchHitView, SearchQuery } from '@heed/contracts';
import { Public } from '../../http/access/access';
import { Csv } from '../../http/csv/csv';
import { SEARCH_SHEET } from './search.presenter';
import { SearchReader } from './search.reader';

@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly found: SearchReader) {}

  /** Words in any paragraph, or one paragraph by symbol and reference. */
  @Get()
  @Public()
  @Csv(SEARCH_SHEET)
  search(@Query() query: SearchQuery): Promise<PageView<SearchHitView>> {
    return this.found.search(query);
  }
}
