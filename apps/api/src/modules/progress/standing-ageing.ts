import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import { AGED_BATCH, StandingWriter } from './standing-writer.event';
import { today } from './standing-source.reader';

const HOUR_MS = 3_600_000;

/** Accounts grow old while nobody publishes: standings are looked through at the start and every hour. */
@Injectable()
export class StandingAgeing implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(StandingAgeing.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly standing: StandingWriter,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    // A failure waits for the next hour; the row stays as it was until then.
    this.timer = setInterval(() => void this.refresh().catch((error: unknown) => this.log.error(error)), HOUR_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async refresh(): Promise<void> {
    const some = (): Promise<number> =>
      this.transactions.run({ role: 'heed_worker' }, () => this.standing.refreshAged(today()));
    while ((await some()) === AGED_BATCH);
  }
}
