import { Injectable } from '@nestjs/common';
import type { ProposedDocument } from '@heed/documents';
import type { UndoReport, WriteOptions, WritePreview, WriteReport } from './catalogue-report';

export type { UndoReport, WriteOptions, WritePreview, WriteReport } from './catalogue-report';

/**
 * Writes proposed documents into the catalogue, inside the caller's transaction: it takes on the role that may do so and
 * gives it back, so that the caller's audit and outbox stay the caller's.
 */
@Injectable()
export class CatalogueWriter {
  write(_documents: readonly ProposedDocument[], _options: WriteOptions): Promise<WriteReport> {
    return Promise.reject(new Error('not built yet'));
  }

  preview(_documents: readonly ProposedDocument[], _options: { demonstration: boolean }): Promise<WritePreview> {
    return Promise.reject(new Error('not built yet'));
  }

  undo(_runId: string): Promise<UndoReport> {
    return Promise.reject(new Error('not built yet'));
  }
}
