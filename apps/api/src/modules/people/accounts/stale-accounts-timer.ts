import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { StaleAccounts } from './stale-accounts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Looks a minute after the start and then once a day. */
@Injectable()
export class StaleAccountsTimer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(StaleAccountsTimer.name);
  private first: NodeJS.Timeout | undefined;
  private daily: NodeJS.Timeout | undefined;

  constructor(private readonly accounts: StaleAccounts) {}

  onApplicationBootstrap(): void {
    this.first = setTimeout(() => void this.look(), MINUTE_MS).unref();
    this.daily = setInterval(() => void this.look(), DAY_MS).unref();
  }

  onModuleDestroy(): void {
    clearTimeout(this.first);
    clearInterval(this.daily);
  }

  /** A failure waits for the next day; the accounts stay as they were until then. */
  private async look(): Promise<void> {
    try {
      await this.accounts.disable();
    } catch (error) {
      this.log.error(error);
    }
  }
}
