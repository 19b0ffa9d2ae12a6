import { Controller, Get, Query } from '@nestjs/common';
import {
  ConsistencyQuery,
  ListQuery,
  type CheckpointView,
  type ConsistencyProofView,
  type PageView,
} from '@heed/contracts';
import { Public } from '../../../http/access/access';
import { CheckpointsService } from './checkpoints.service';

@Controller('api/v1/audit')
export class CheckpointsController {
  constructor(private readonly checkpoints: CheckpointsService) {}

  /** Signed statements about the trail, newest first. They say nothing of what was recorded. */
  @Get('checkpoints')
  @Public()
  list(@Query() query: ListQuery): Promise<PageView<CheckpointView>> {
    return this.checkpoints.list(query);
  }

  /** The newest. Whoever keeps one can tell later whether what came before it was rewritten. */
  @Get('checkpoints/latest')
  @Public()
  latest(): Promise<CheckpointView> {
    return this.checkpoints.latest();
  }

  /** Shows that the tree of an older checkpoint is the beginning of a newer one. */
  @Get('proofs/consistency')
  @Public()
  consistency(@Query() query: ConsistencyQuery): Promise<ConsistencyProofView> {
    return this.checkpoints.consistency(query);
  }
}
