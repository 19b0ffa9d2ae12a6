import { Injectable } from '@nestjs/common';
import type {
  EditImportDocumentDto,
  EditImportParagraphDto,
  ImportChangeView,
  ImportDocumentView,
  ImportFindingView,
  ImportParagraphsQuery,
  ImportParagraphView,
  ImportRowsQuery,
  ImportRowView,
  ImportSourceLineView,
  ListQuery,
  PageView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { DocumentReviewService } from './review/document-review.service';
import { ReviewService } from './review/review.service';
import type { ImportRun } from './runs/import-run';
import { ImportTransactions } from './runs/import-transactions';
import { ImportReaders } from './views/import-readers';

/** What a run holds, and what people do with its parts: each act one transaction, answered with the part as it is then. */
@Injectable()
export class ImportReviewService {
  constructor(
    private readonly transactions: ImportTransactions,
    private readonly review: ReviewService,
    private readonly documents: DocumentReviewService,
    private readonly readers: ImportReaders,
  ) {}

  paragraphs(actor: Actor, id: string, query: ImportParagraphsQuery): Promise<PageView<ImportParagraphView>> {
    return this.transactions.reading(actor, id, (run) => this.readers.parts.paragraphs(run, query));
  }

  rows(actor: Actor, id: string, query: ImportRowsQuery): Promise<PageView<ImportRowView>> {
    return this.transactions.reading(actor, id, (run) => this.readers.parts.rows(run, query));
  }

  findings(actor: Actor, id: string, query: ListQuery): Promise<PageView<ImportFindingView>> {
    return this.transactions.reading(actor, id, (run) => this.readers.parts.findings(run, query));
  }

  source(actor: Actor, id: string, query: ListQuery): Promise<PageView<ImportSourceLineView>> {
    return this.transactions.reading(actor, id, (run) => this.readers.parts.source(run, query));
  }

  changes(actor: Actor, id: string, query: ListQuery): Promise<PageView<ImportChangeView>> {
    return this.transactions.reading(actor, id, (run) => this.readers.parts.changes(run, query));
  }

  editDocument(
    actor: Actor,
    id: string,
    documentId: string,
    version: number,
    dto: EditImportDocumentDto,
  ): Promise<ImportDocumentView> {
    return this.transactions.changing(actor, 'import.review', id, async (run) => {
      await this.documents.edit(actor, run, documentId, version, dto);
      return this.readers.runs.document(run, documentId);
    });
  }

  edit(
    actor: Actor,
    id: string,
    paragraphId: string,
    version: number,
    dto: EditImportParagraphDto,
  ): Promise<ImportParagraphView> {
    return this.changed(actor, id, paragraphId, (run) => this.review.edit(actor, run, paragraphId, version, dto));
  }

  accept(actor: Actor, id: string, paragraphId: string, version: number): Promise<ImportParagraphView> {
    return this.changed(actor, id, paragraphId, (run) => this.review.accept(actor, run, paragraphId, version));
  }

  split(actor: Actor, id: string, paragraphId: string, version: number, at: number): Promise<ImportParagraphView> {
    return this.changed(actor, id, paragraphId, (run) => this.review.split(actor, run, paragraphId, version, at));
  }

  merge(actor: Actor, id: string, paragraphId: string, version: number): Promise<ImportParagraphView> {
    return this.changed(actor, id, paragraphId, (run) => this.review.merge(actor, run, paragraphId, version));
  }

  private changed(
    actor: Actor,
    id: string,
    paragraphId: string,
    work: (run: ImportRun) => Promise<void>,
  ): Promise<ImportParagraphView> {
    return this.transactions.changing(actor, 'import.review', id, async (run) => {
      await work(run);
      return this.readers.parts.paragraph(run, paragraphId);
    });
  }
}
