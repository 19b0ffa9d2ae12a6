import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { AsOfQuery, type CountryProgressView, ProgressQuery, type WorldProgressView } from '@heed/contracts';
import { Public } from '../../http/access/access';
import { Csv } from '../../http/csv/csv';
import { GroupsAsPage } from './groups-as-page.interceptor';
import { PROGRESS_SHEET } from './progress.presenter';
import { ProgressReader } from './progress.reader';

@Controller('api/v1')
export class ProgressController {
  constructor(private readonly progress: ProgressReader) {}

  /** The world, without the invented States; they are counted apart with `demonstration=true`. */
  @Get('progress')
  @Public()
  @UseInterceptors(GroupsAsPage)
  @Csv(PROGRESS_SHEET)
  world(@Query() query: ProgressQuery): Promise<WorldProgressView> {
    return this.progress.world(query);
  }

  /** One country: what each voice says of what was asked of its State and its parliament. */
  @Get('countries/:iso3/progress')
  @Public()
  country(@Param('iso3') iso3: string, @Query() query: AsOfQuery): Promise<CountryProgressView> {
    return this.progress.country(iso3, query);
  }
}
