import { Injectable, StreamableFile } from '@nestjs/common';
import { NotFound } from '../../../http/problems/problems';
import { worldForReading } from '../../seeding/reading-context.reader';
import { fillInProcess } from '../reading-process/read-in-process';
import type { ImportRun } from '../runs/import-run';
import { matrixLines } from './filled-matrix';
import { MatrixLinesReadModel } from './matrix-lines.read-model';
import { RejectedRowsReadModel } from './rejected-rows.read-model';
import { rejectedSheet } from './rejected-sheet';
import { rejectedWords } from './rejected-words';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const attachment = (bytes: Buffer, type: string, name: string): StreamableFile =>
  new StreamableFile(bytes, { type, length: bytes.length, disposition: `attachment; filename="${name}"` });

/** What the matrix of a run is filled from, read while the run's rights hold. */
export interface MatrixToFill {
  readonly run: ImportRun;
  readonly bytes: Buffer;
  readonly lines: Record<string, string[]>;
}

/** What can be taken away from a run as a file. */
@Injectable()
export class ImportDownloads {
  private lastFill: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly rejectedRows: RejectedRowsReadModel,
    private readonly matrix: MatrixLinesReadModel,
  ) {}

  async rejected(run: ImportRun): Promise<StreamableFile> {
    const sheet = await rejectedSheet(await this.rejectedRows.of(run), rejectedWords);
    return attachment(sheet, `${OFFICE}.spreadsheetml.sheet`, `heed-rejected-${run.id}.xlsx`);
  }

  async matrixOf(run: ImportRun): Promise<MatrixToFill> {
    const bytes = run.family === 'thematic-matrix' && run.format === 'docx' ? await this.matrix.source(run) : null;
    if (!bytes) throw new NotFound();
    return { run, bytes, lines: matrixLines(await this.matrix.accounts(run)) };
  }

  /**
   * Outside the transaction: a process of its own writes into the file, one at a time, as each may take the memory of a
   * reading. @throws NotFound where nothing can be filled
   */
  async filled({ run, bytes, lines }: MatrixToFill): Promise<StreamableFile> {
    const context = { ...worldForReading(), fileName: run.fileName };
    const fill = this.lastFill.then(() => fillInProcess(bytes, context, lines));
    this.lastFill = fill.catch(() => undefined);
    const file = await fill;
    if (!file) throw new NotFound();
    return attachment(file, `${OFFICE}.wordprocessingml.document`, `heed-matrix-${run.id}.docx`);
  }
}
