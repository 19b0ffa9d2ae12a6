import { Module } from '@nestjs/common';
import { CheckpointsModule } from '../checkpoints/checkpoints.module';
import { StoredTrailReadModel } from './stored-trail.read-model';
import { TrailVerification } from './trail-verification';
import { WindowVerification } from './window-verification';

/** Verifying the trail, whole or in part. */
@Module({
  imports: [CheckpointsModule],
  providers: [StoredTrailReadModel, TrailVerification, WindowVerification],
  exports: [TrailVerification, WindowVerification, CheckpointsModule],
})
export class VerificationModule {}
