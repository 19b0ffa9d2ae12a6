import { Module } from '@nestjs/common';
import { AttachedEvidence } from './attached-evidence.event';
import { CustodyLog } from './custody.event';
import { EvidenceReader } from './evidence.reader';
import { EvidenceRepository } from './evidence.repository';
import { EvidenceStore } from './evidence-store';
import { PublishedFilesController } from './published-files.controller';
import { PublishedFilesReadModel } from './published-files.read-model';

@Module({
  controllers: [PublishedFilesController],
  providers: [EvidenceRepository, EvidenceStore, CustodyLog, AttachedEvidence, EvidenceReader, PublishedFilesReadModel],
  exports: [EvidenceStore, CustodyLog, AttachedEvidence, EvidenceReader],
})
export class EvidenceModule {}
