import { Module } from '@nestjs/common';
import { AttachedEvidence } from './attached-evidence.event';
import { CustodyLog } from './custody.event';
import { EvidenceReader } from './evidence.reader';
import { EvidenceRepository } from './evidence.repository';
import { EvidenceStore } from './evidence-store';
import { PublishedFilesController } from './published-files.controller';
import { PublishedFilesReadModel } from './published-files.read-model';
import { StoredCopies } from './stored-copies.event';

@Module({
  controllers: [PublishedFilesController],
  providers: [
    EvidenceRepository,
    EvidenceStore,
    CustodyLog,
    AttachedEvidence,
    EvidenceReader,
    PublishedFilesReadModel,
    StoredCopies,
  ],
  exports: [EvidenceStore, CustodyLog, AttachedEvidence, EvidenceReader, StoredCopies],
})
export class EvidenceModule {}
