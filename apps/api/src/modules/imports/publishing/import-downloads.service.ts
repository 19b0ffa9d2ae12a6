import { Injectable, StreamableFile } from '@nestjs/common';
import type { ImportRun } from '../runs/import-run';
import { RejectedRowsReadModel } from './rejected-rows.read-model';
import { rejectedSheet } from './rejected-sheet';
import { rejectedWords } from './rejected-words';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What can be taken away from a run as a file. */
@Injectable()
export class ImportDownloads {
  constructor(private readonly rejectedRows: RejectedRowsReadModel) {}

  async rejected(run: ImportRun): Promise<StreamableFile> {
    const sheet = await rejectedSheet(await this.rejectedRows.of(run), rejectedWords);
    return new StreamableFile(sheet, {
      type: XLSX,
      length: sheet.length,
      disposition: `attachment; filename="heed-rejected-${run.id}.xlsx"`,
    });
  }
}
