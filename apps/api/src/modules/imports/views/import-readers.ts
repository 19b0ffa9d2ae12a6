import { Injectable } from '@nestjs/common';
import { RunPartsReader } from './run-parts.reader';
import { RunsReader } from './runs.reader';

/** Runs and what they hold, as the screens show them. */
@Injectable()
export class ImportReaders {
  constructor(
    readonly runs: RunsReader,
    readonly parts: RunPartsReader,
  ) {}
}
