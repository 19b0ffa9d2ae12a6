import { Controller, Get, Param, Query } from '@nestjs/common';
import { AsOfQuery, type LineageView } from '@heed/contracts';
import { Public } from '../../../http/access/access';
import { LineageReader } from './lineage.reader';

@Controller('api/v1/recommendations/:id/lineage')
export class LineageController {
  constructor(private readonly lineage: LineageReader) {}

  /** The same ask through the years: one entry for each cluster that the recommendation is in. */
  @Get()
  @Public()
  of(@Param('id') id: string, @Query() query: AsOfQuery): Promise<LineageView[]> {
    return this.lineage.of(id, query);
  }
}
