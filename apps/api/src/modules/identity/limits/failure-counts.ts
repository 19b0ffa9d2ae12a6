import { DailyKey } from '../../../http/limits/daily-key';

const HOUR = 3_600_000;
const REMEMBERED = 50_000;

export interface Failures {
  failed: number;
  last: number;
}

const NONE: Failures = { failed: 0, last: 0 };

/** Failures of the last hour, in memory only, under keys that a random secret of the day hides; never stored or logged. */
export class FailureCounts {
  private readonly counts = new Map<string, Failures>();
  private readonly names = new DailyKey(() => this.counts.clear());

  /** A key under which nothing of its parts can be read. */
  keyOf(now: number, ...parts: readonly string[]): string {
    return this.names.hide(now, ...parts);
  }

  of(key: string, now: number): Failures {
    const seen = this.counts.get(key);
    return seen && now - seen.last <= HOUR ? seen : NONE;
  }

  add(key: string, now: number): void {
    const { failed } = this.of(key, now);
    this.counts.delete(key); // to the end of the order, so that the oldest is forgotten first
    this.counts.set(key, { failed: failed + 1, last: now });
    const oldest = this.counts.keys().next();
    if (this.counts.size > REMEMBERED && !oldest.done) this.counts.delete(oldest.value);
  }

  takeBack(key: string): void {
    const seen = this.counts.get(key);
    if (seen) seen.failed = Math.max(0, seen.failed - 1);
  }

  forget(key: string): void {
    this.counts.delete(key);
  }
}
