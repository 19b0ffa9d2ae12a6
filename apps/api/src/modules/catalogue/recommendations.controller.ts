import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  AsOfQuery,
  type PageView,
  type RecommendationRow,
  RecommendationsQuery,
  type RecommendationView,
} from '@heed/contracts';
import { Public } from '../../http/access/access';
import { Csv } from '../../http/csv/csv';
import { RECOMMENDATION_SHEET } from './recommendation.presenter';
import { RecommendationsReader } from './recommendations.reader';

@Controller('api/v1/recommendations')
export class RecommendationsController {
  constructor(private readonly recommendations: RecommendationsReader) {}

  /** What was asked: every actionable paragraph. */
  @Get()
  @Public()
  @Csv(RECOMMENDATION_SHEET)
  list(@Query() query: RecommendationsQuery): Promise<PageView<RecommendationRow>> {
    return this.recommendations.list(query);
  }

  /** One recommendation, by UUID or by its URL-encoded key (`<document key>/<ref>`). */
  @Get(':id')
  @Public()
  one(@Param('id') id: string, @Query() query: AsOfQuery): Promise<RecommendationView> {
    return this.recommendations.one(id, query);
  }
}
