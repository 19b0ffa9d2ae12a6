import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ImportListDto,
  type ListImportView,
  type ListReportView,
  type PageView,
  TreatyStatusesQuery,
  type TreatyStatusView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor, Public } from '../../http/access/access';
import { Csv } from '../../http/csv/csv';
import { Idempotent, type IdempotencyTicket } from '../../http/conventions/idempotency';
import { TREATY_STATUS_SHEET } from './list.presenter';
import { ListsService } from './lists.service';

@Controller('api/v1')
export class ListsController {
  constructor(private readonly lists: ListsService) {}

  /** The newest lists that were taken in, each with its day and its source. */
  @Get('lists')
  @Public()
  taken(): Promise<ListImportView[]> {
    return this.lists.taken();
  }

  /** What States did about treaties; the download can be taken in again. */
  @Get('treaty-statuses')
  @Public()
  @Csv(TREATY_STATUS_SHEET)
  statuses(@Query() query: TreatyStatusesQuery): Promise<PageView<TreatyStatusView>> {
    return this.lists.statuses(query);
  }

  /** Takes a list in. One fault refuses it whole, naming row and column. */
  @Post('lists')
  @Can('list.import')
  take(
    @CurrentActor() actor: Actor,
    @Idempotent() ticket: IdempotencyTicket,
    @Body() dto: ImportListDto,
  ): Promise<ListReportView> {
    return this.lists.take(actor, ticket, dto);
  }
}
