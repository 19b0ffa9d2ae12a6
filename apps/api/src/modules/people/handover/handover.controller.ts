import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type HandoverPostView,
  ListQuery,
  type OpenWorkView,
  type PageView,
  SettleDto,
  type SettledView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../../http/access/access';
import { HandoverService } from './handover.service';

@Controller('api/v1/handover')
export class HandoverController {
  constructor(private readonly handover: HandoverService) {}

  /** Posts of one's own organisation: what is open on each, who holds it now and who held it before. */
  @Get()
  @Can('handover.read')
  posts(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<PageView<HandoverPostView>> {
    return this.handover.posts(actor, query);
  }

  /** What is open on one post. */
  @Get(':post')
  @Can('handover.read')
  open(
    @CurrentActor() actor: Actor,
    @Param('post') post: string,
    @Query() query: ListQuery,
  ): Promise<PageView<OpenWorkView>> {
    return this.handover.open(actor, post, query);
  }

  /** Moves everything that is open on this post to another one. Done twice it moves nothing the second time. */
  @Post(':post')
  @HttpCode(200)
  @Can('handover.settle')
  settle(@CurrentActor() actor: Actor, @Param('post') post: string, @Body() dto: SettleDto): Promise<SettledView> {
    return this.handover.settle(actor, post, dto.to);
  }
}
