import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { RunReader } from './run-reader';

/** How often a server looks for runs that another one left behind. */
const LOOK_EVERY = 30_000;

/** One file at a time: a second reading would take the memory and the core that requests need. */
@Injectable()
export class ReadingQueue implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('imports');
  private readonly waiting: string[] = [];
  private current: { id: string; abort: AbortController } | null = null;
  private timer: NodeJS.Timeout | null = null;
  private idle: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly reader: RunReader) {}

  /** Runs that a stopped process left, now and from time to time. */
  onApplicationBootstrap(): void {
    this.lookAround();
    this.timer = setInterval(() => this.lookAround(), LOOK_EVERY).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    this.waiting.length = 0;
    this.current?.abort.abort();
    await this.idle;
  }

  add(id: string): void {
    const inHand = this.current?.id === id && !this.current.abort.signal.aborted;
    if (this.closed || inHand || this.waiting.includes(id)) return;
    this.waiting.push(id);
    if (!this.current) this.idle = this.work();
  }

  /** Ends the process that reads this run, if it is being read here. */
  cancel(id: string): void {
    if (this.current?.id === id) this.current.abort.abort();
    const place = this.waiting.indexOf(id);
    if (place >= 0) this.waiting.splice(place, 1);
  }

  /** Takes up what waits and what was left behind. */
  lookAround(): void {
    this.reader.waiting().then(
      (ids) => ids.forEach((id) => this.add(id)),
      (error: unknown) => this.logger.warn(error instanceof Error ? error.message : String(error)),
    );
  }

  private async work(): Promise<void> {
    for (let id = this.waiting.shift(); id !== undefined; id = this.waiting.shift()) {
      this.current = { id, abort: new AbortController() };
      await this.reader.read(id, this.current.abort.signal).catch((error: unknown) => this.logger.error(error));
      this.current = null;
    }
  }
}
