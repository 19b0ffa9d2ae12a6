import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Env } from '../../../config/env';
import { Checkpointer } from './checkpointer';

const MINUTE_MS = 60_000;

/** Checkpoints at their time. Of several servers on one database the first that comes takes it; the others let it be. */
@Injectable()
export class CheckpointTimer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(CheckpointTimer.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly env: Env,
    private readonly checkpointer: Checkpointer,
  ) {}

  onApplicationBootstrap(): void {
    const minutes = this.env.HEED_CHECKPOINT_MINUTES;
    if (minutes === 0) return;
    this.timer = setInterval(() => void this.take(), minutes * MINUTE_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** What failed is in the next one: entries wait. */
  private async take(): Promise<void> {
    await this.checkpointer.take({ patient: false }).catch((error: unknown) => this.log.error(error));
  }
}
