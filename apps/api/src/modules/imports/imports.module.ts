import { Module } from '@nestjs/common';
import { CataloguingModule } from '../cataloguing/cataloguing.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { ImportActs } from './import-acts';
import { ImportPartsController } from './import-parts.controller';
import { ImportReviewController } from './import-review.controller';
import { ImportReviewService } from './import-review.service';
import { ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { ImportDownloads } from './publishing/import-downloads.service';
import { ImportPublishing } from './publishing/import-publishing.service';
import { MatrixLinesReadModel } from './publishing/matrix-lines.read-model';
import { PublicationTrail } from './publishing/publication-trail';
import { RejectedRowsReadModel } from './publishing/rejected-rows.read-model';
import { ReadingProgress } from './reading/reading-progress';
import { ReadingQueue } from './reading/reading-queue';
import { RunReader } from './reading/run-reader';
import { DocumentReviewService } from './review/document-review.service';
import { DocumentsRepository } from './review/documents.repository';
import { ParagraphsRepository } from './review/paragraphs.repository';
import { ReviewService } from './review/review.service';
import { ChangeLog } from './runs/change-log';
import { ChangesRepository } from './runs/changes.repository';
import { ImportRunsRepository } from './runs/import-runs.repository';
import { ImportTransactions } from './runs/import-transactions';
import { RunActs } from './runs/run-acts.service';
import { StartingService } from './runs/starting.service';
import { WaitingRunsRepository } from './runs/waiting-runs.repository';
import { StagedDocumentsRepository } from './staging/staged-documents.repository';
import { StagingRepository } from './staging/staging.repository';
import { Staging } from './staging/staging.service';
import { ImportReaders } from './views/import-readers';
import { RunCountsReadModel } from './views/run-counts.read-model';
import { RunPartsReadModel } from './views/run-parts.read-model';
import { RunPartsReader } from './views/run-parts.reader';
import { RunSurroundingsReader } from './views/run-surroundings.reader';
import { RunsReader } from './views/runs.reader';

@Module({
  imports: [CataloguingModule, EvidenceModule, OrganisationsModule],
  controllers: [ImportsController, ImportPartsController, ImportReviewController],
  providers: [
    ChangeLog,
    ChangesRepository,
    DocumentReviewService,
    DocumentsRepository,
    ImportActs,
    ImportDownloads,
    ImportPublishing,
    ImportReaders,
    ImportReviewService,
    ImportRunsRepository,
    ImportTransactions,
    ImportsService,
    MatrixLinesReadModel,
    ParagraphsRepository,
    PublicationTrail,
    ReadingProgress,
    ReadingQueue,
    RejectedRowsReadModel,
    ReviewService,
    RunActs,
    RunCountsReadModel,
    RunPartsReadModel,
    RunPartsReader,
    RunReader,
    RunSurroundingsReader,
    RunsReader,
    StagedDocumentsRepository,
    Staging,
    StagingRepository,
    StartingService,
    WaitingRunsRepository,
  ],
})
export class ImportsModule {}
