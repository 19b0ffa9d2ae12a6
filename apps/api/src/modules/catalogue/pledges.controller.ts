import { Controller, Get, Query } from '@nestjs/common';
import { type PageView, PledgesQuery, type PledgeView } from '@heed/contracts';
import { Public } from '../../http/access/access';
import { Csv } from '../../http/csv/csv';
import { PLEDGE_SHEET } from './pledge.presenter';
import { PledgesReader } from './pledges.reader';

@Controller('api/v1/pledges')
export class PledgesController {
  constructor(private readonly pledges: PledgesReader) {}

  /** What States promised of their own accord. Pledges are no recommendations and count in no share. */
  @Get()
  @Public()
  @Csv(PLEDGE_SHEET)
  list(@Query() query: PledgesQuery): Promise<PageView<PledgeView>> {
    return this.pledges.list(query);
  }
}
