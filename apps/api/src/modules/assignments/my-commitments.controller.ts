import { Controller, Get, Query } from '@nestjs/common';
import { MyCommitmentsQuery, type MyCommitmentRow, type PageView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Can, CurrentActor } from '../../http/access/access';
import { Csv } from '../../http/csv/csv';
import { MY_COMMITMENT_SHEET } from './my-commitment.presenter';
import { MyCommitmentsService } from './my-commitments.service';

@Controller('api/v1/me/commitments')
export class MyCommitmentsController {
  constructor(private readonly mine: MyCommitmentsService) {}

  /** The commitments that the member's organisation works on, with its own unfinished updates and inner dates. */
  @Get()
  @Can('workspace.read')
  @Csv(MY_COMMITMENT_SHEET)
  list(@CurrentActor() actor: Actor, @Query() query: MyCommitmentsQuery): Promise<PageView<MyCommitmentRow>> {
    return this.mine.list(actor, query);
  }
}
