import { Injectable } from '@nestjs/common';
import type { ImportRunView } from '@heed/contracts';

type Progress = NonNullable<ImportRunView['progress']>;

/** How far this process is with what it is working on. It is shown, never stored. */
@Injectable()
export class ReadingProgress {
  private readonly steps = new Map<string, Progress>();

  of(runId: string): Progress | null {
    return this.steps.get(runId) ?? null;
  }

  at(runId: string, step: 'reading' | 'store' | 'compare', done = 0, total: number | null = null): void {
    this.steps.set(runId, { step, done, total });
  }

  over(runId: string): void {
    this.steps.delete(runId);
  }
}
