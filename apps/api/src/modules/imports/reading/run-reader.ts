import { Injectable, Logger } from '@nestjs/common';
import type { ImportFailure } from '@heed/contracts';
import { IMPORT_FAMILIES } from '@heed/contracts';
import { TABLE_FAMILIES, type Finding, type ReadingContext } from '@heed/documents';
import { Transactions } from '../../../database/transactions';
import { worldForReading } from '../../seeding/reading-context.reader';
import { readInProcess } from '../reading-process/read-in-process';
import type { ReadingOutcome } from '../reading-process/reading-outcome';
import { type ClaimedRun, WaitingRunsRepository } from '../runs/waiting-runs.repository';
import { Staging } from '../staging/staging.service';
import { aboutCountry, isForeign } from './own-country';
import { ReadingProgress } from './reading-progress';

const AS_READER = { role: 'heed_worker' } as const;

const contextFor = ({ fileName, askedFamily }: ClaimedRun): ReadingContext => {
  const family = IMPORT_FAMILIES.find((one) => one === askedFamily);
  return { ...worldForReading(), fileName, ...(family ? { family } : {}) };
};

const isTable = (family: string): boolean => TABLE_FAMILIES.some((one) => one === family);

/** Reads one waiting run: taken up, read in a process of its own, kept, compared with the catalogue. */
@Injectable()
export class RunReader {
  private readonly logger = new Logger('imports');

  constructor(
    private readonly transactions: Transactions,
    private readonly runs: WaitingRunsRepository,
    private readonly staging: Staging,
    private readonly progress: ReadingProgress,
  ) {}

  waiting(): Promise<string[]> {
    return this.transactions.run(AS_READER, () => this.runs.waiting());
  }

  /** Reads a run that is free; another's, or one that was cancelled, is left alone. */
  async read(id: string, signal: AbortSignal): Promise<void> {
    const run = await this.transactions.run(AS_READER, () => this.runs.claim(id));
    if (!run) return;
    try {
      this.progress.at(id, 'reading');
      const outcome = await readInProcess(run.content, contextFor(run), { signal });
      if (outcome.detail !== '') this.logger.warn(`run ${id}: ${outcome.failure ?? ''}`);
      if (!signal.aborted) await this.keep(run, outcome);
    } catch (error) {
      this.logger.error(error);
      await this.transactions.run(AS_READER, () => this.runs.fail(run, 'stopped')); // else it would be taken up for ever
    } finally {
      this.progress.over(id);
    }
  }

  private keep(run: ClaimedRun, outcome: ReadingOutcome): Promise<void> {
    return this.transactions.run(AS_READER, async () => {
      if (!(await this.runs.stillReading(run))) return;
      const reading = outcome.reading && aboutCountry(outcome.reading, run);
      if (!reading || outcome.failure) return this.fail(run, outcome.failure ?? 'broken-file', outcome.findings);
      if (isForeign(reading, run)) return this.refuse(run);
      this.progress.at(run.id, 'store');
      await this.staging.keep(run, reading);
      this.progress.at(run.id, 'compare');
      await this.staging.compare(run, run.demonstration);
      await this.runs.read(run, reading, isTable(reading.family) ? 'ready' : 'review');
    });
  }

  private async fail(run: ClaimedRun, failure: ImportFailure, findings: readonly Finding[]): Promise<void> {
    await this.staging.keepFindings(run, findings);
    await this.runs.fail(run, failure);
  }

  private async refuse(run: ClaimedRun): Promise<void> {
    await this.staging.keepFindings(run, []);
    await this.runs.forget(run);
    await this.runs.fail(run, 'other-country');
  }
}
