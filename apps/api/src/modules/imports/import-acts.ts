import { Injectable } from '@nestjs/common';
import { ImportDownloads } from './publishing/import-downloads.service';
import { ImportPublishing } from './publishing/import-publishing.service';
import { RunActs } from './runs/run-acts.service';
import { StartingService } from './runs/starting.service';

/** What can be done with a run as a whole, each in a service of its own. */
@Injectable()
export class ImportActs {
  constructor(
    readonly starting: StartingService,
    readonly runs: RunActs,
    readonly publishing: ImportPublishing,
    readonly downloads: ImportDownloads,
  ) {}
}
