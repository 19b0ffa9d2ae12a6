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
    if (Object.keys(report.changes).length > 0) await this.applicability.refresh(today());
    return report;
  }

  async undo(runId: string): Promise<UndoReport> {
    const report = await this.undoer.undo(runId);
    if (report.restored > 0) await this.applicability.refresh(today());
    return report;
  }
}
