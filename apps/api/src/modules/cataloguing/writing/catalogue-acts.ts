import { Injectable } from '@nestjs/common';
import type { ProposedDocument } from '@heed/documents';
import { Applicability } from '../../lists/applicability.event';
import type { UndoReport, WriteOptions, WriteReport } from '../catalogue-report';
import { DocumentsWriter } from './documents-writer';
import { RunUndoer } from './run-undoer';

const today = (): string => new Date().toISOString().slice(0, 10);

/** Writing and undoing, with what dated lists decide about the commitments that come or come back. */
@Injectable()
export class CatalogueActs {
  constructor(
    private readonly writer: DocumentsWriter,
    private readonly undoer: RunUndoer,
    private readonly applicability: Applicability,
  ) {}

  async write(documents: readonly ProposedDocument[], options: WriteOptions): Promise<WriteReport> {
    const report = await this.writer.write(documents, options);
    const written = report.documents.filter(({ outcome }) => outcome !== 'unchanged').map(({ id }) => id);
    if (written.length > 0) await this.applicability.refresh(today(), { documents: written });
    return report;
  }

  async undo(runId: string): Promise<UndoReport> {
    const { removed, restored } = await this.undoer.undo(runId);
    if (restored.length > 0) await this.applicability.refresh(today(), { documents: restored });
    return { removed: removed.length, restored: restored.length };
  }
}
