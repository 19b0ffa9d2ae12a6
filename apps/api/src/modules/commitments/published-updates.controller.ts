import { Controller, Get, Query } from '@nestjs/common';
import { type PageView, type PublishedUpdateRow, PublishedUpdatesQuery } from '@heed/contracts';
import { Public } from '../../http/access/access';
import { Csv } from '../../http/csv/csv';
import { CommitmentsReader } from './commitments.reader';
import { PUBLISHED_UPDATE_SHEET } from './published-update.presenter';

@Controller('api/v1/published-updates')
export class PublishedUpdatesController {
  constructor(private readonly commitments: CommitmentsReader) {}

  /** Published accounts, newest first; withdrawn and hidden ones keep their place without words. */
  @Get()
  @Public()
  @Csv(PUBLISHED_UPDATE_SHEET)
  list(@Query() query: PublishedUpdatesQuery): Promise<PageView<PublishedUpdateRow>> {
    return this.commitments.latestUpdates(query);
  }
}
