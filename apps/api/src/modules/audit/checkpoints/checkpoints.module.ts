import { Module } from '@nestjs/common';
import { TreeRepository } from '../tree/tree.repository';
import { CheckpointProofs } from './checkpoint-proofs';
import { CheckpointSigner } from './checkpoint-signer';
import { Checkpointer } from './checkpointer';
import { CheckpointsRepository } from './checkpoints.repository';

/** Taking checkpoints; for the server's timer and the operator's command. */
@Module({
  providers: [TreeRepository, CheckpointsRepository, CheckpointSigner, Checkpointer, CheckpointProofs],
  exports: [CheckpointsRepository, CheckpointSigner, Checkpointer, CheckpointProofs],
})
export class CheckpointsModule {}
