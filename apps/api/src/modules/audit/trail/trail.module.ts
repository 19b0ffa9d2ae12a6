import { Module } from '@nestjs/common';
import { CheckpointTimer } from '../checkpoints/checkpoint-timer';
import { CheckpointsController } from '../checkpoints/checkpoints.controller';
import { CheckpointsReadModel } from '../checkpoints/checkpoints.read-model';
import { CheckpointsService } from '../checkpoints/checkpoints.service';
import { VerificationModule } from '../verification/verification.module';
import { TrailReader } from './trail.reader';
import { TrailProofsService } from './trail-proofs.service';
import { TrailNamesReadModel } from './trail-names.read-model';
import { TrailController } from './trail.controller';
import { TrailReadModel } from './trail.read-model';
import { TrailService } from './trail.service';

/** The trail as it is served: to its readers, and its checkpoints to everybody. */
@Module({
  imports: [VerificationModule],
  controllers: [TrailController, CheckpointsController],
  providers: [
    CheckpointTimer,
    CheckpointsReadModel,
    CheckpointsService,
    TrailNamesReadModel,
    TrailReader,
    TrailReadModel,
    TrailService,
    TrailProofsService,
  ],
  exports: [TrailReader],
})
export class TrailModule {}
