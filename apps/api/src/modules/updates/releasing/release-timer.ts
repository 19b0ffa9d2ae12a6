import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { WeeklyRelease } from './weekly-release';

const HOUR_MS = 3_600_000;

/** Hours of UTC: the batch is due with the first minute of a Monday, and what was missed is made up for. */
@Injectable()
export class ReleaseTimer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ReleaseTimer.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly weekly: WeeklyRelease) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.release();
    this.again();
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  private again(): void {
    const untilNextHour = HOUR_MS - (Date.now() % HOUR_MS);
    this.timer = setTimeout(() => void this.release().then(() => this.again()), untilNextHour);
    this.timer.unref();
  }

  private async release(): Promise<void> {
    await this.weekly.run().catch((error: unknown) => this.log.error(error));
  }
}
