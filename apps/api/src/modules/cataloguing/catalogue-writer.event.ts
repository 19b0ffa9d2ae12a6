import { Injectable } from '@nestjs/common';
import type { ProposedDocument } from '@heed/documents';
import { Transactions } from '../../database/transactions';
import type { UndoReport, WriteOptions, WritePreview, WriteReport } from './catalogue-report';
import { CataloguePreviewer } from './planning/catalogue-previewer';
import { DocumentsWriter } from './writing/documents-writer';
import { RunUndoer } from './writing/run-undoer';

export type { UndoReport, WriteOptions, WritePreview, WriteReport } from './catalogue-report';

/**
 * Writes proposed documents into the catalogue, inside the caller's transaction: it takes on the role that may do so and
 * gives it back, so that the caller's audit and outbox stay the caller's.
 */
@Injectable()
export class CatalogueWriter {
  constructor(
    private readonly transactions: Transactions,
    private readonly writer: DocumentsWriter,
    private readonly previewer: CataloguePreviewer,
    private readonly undoer: RunUndoer,
  ) {}

  /** Writes what differs and nothing else, and keeps the figures in step. */
  write(documents: readonly ProposedDocument[], options: WriteOptions): Promise<WriteReport> {
    return this.transactions.takingOn('heed_cataloguer', () => this.writer.write(documents, options));
  }

  /** What `write` would do. With the caller's own rights: everybody may read the catalogue. */
  preview(
    documents: readonly ProposedDocument[],
    options: { demonstration: boolean; sha256?: string },
  ): Promise<WritePreview> {
    return this.previewer.preview(documents, options);
  }

  /** Removes what a run brought in and restores what it changed; refuses once somebody has written about it. */
  undo(runId: string): Promise<UndoReport> {
    return this.transactions.takingOn('heed_cataloguer', () => this.undoer.undo(runId));
  }
}
