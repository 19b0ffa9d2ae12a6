import { Module } from '@nestjs/common';
import { ListImportModule } from '../lists/list-import.module';
import { StandingModule } from '../progress/standing.module';
import { CatalogueRowsRepository } from './catalogue-rows.repository';
import { CatalogueWriter } from './catalogue-writer.event';
import { CataloguePreviewer } from './planning/catalogue-previewer';
import { KnownDocumentsReadModel } from './planning/known-documents.read-model';
import { SurroundingsReadModel } from './planning/surroundings.read-model';
import { WritePlanner } from './planning/write-planner';
import { CatalogueActs } from './writing/catalogue-acts';
import { CatalogueChangesRepository } from './writing/catalogue-changes.repository';
import { DocumentsWriter } from './writing/documents-writer';
import { GoneParagraphsRepository } from './writing/gone-paragraphs.repository';
import { LaterPositions } from './writing/later-positions';
import { LaterPositionsRepository } from './writing/later-positions.repository';
import { PlanWriter } from './writing/plan-writer';
import { RemovedDocumentsRepository } from './writing/removed-documents.repository';
import { RestoredDocuments } from './writing/restored-documents';
import { RowSetWriter } from './writing/row-set-writer';
import { RunUndoer } from './writing/run-undoer';

const PLANNING = [CataloguePreviewer, KnownDocumentsReadModel, SurroundingsReadModel, WritePlanner];
const WRITING = [
  CatalogueActs,
  CatalogueChangesRepository,
  DocumentsWriter,
  GoneParagraphsRepository,
  LaterPositions,
  LaterPositionsRepository,
  PlanWriter,
  RemovedDocumentsRepository,
  RestoredDocuments,
  RunUndoer,
];

/** From a document to rows of the catalogue: what seeds and imports share, and the writing of imports. */
@Module({
  imports: [ListImportModule, StandingModule],
  providers: [CatalogueWriter, CatalogueRowsRepository, RowSetWriter, ...PLANNING, ...WRITING],
  exports: [CatalogueWriter, CatalogueRowsRepository, RowSetWriter],
})
export class CataloguingModule {}
