import { Injectable } from '@nestjs/common';
import { Env } from '../../config/env';
import { RuleBroken } from '../problems/problems';
import type { Member } from '../request-scope';
import { DailyKey } from './daily-key';
import { CEILING, type Limit, LIMITS, type LimitClass } from './limit-classes';
import { networkOf } from './network-of';
import { type Taken, WindowCounts } from './window-counts';

/** Who asks: the member where one is signed in, and where the request comes from. */
export interface Asker {
  address: string;
  member: Member | null;
}

/** How long whoever may run one file at a time is asked to wait for it. */
const WAIT_FOR_RUNNING = 10;

/** Counts of requests, in this process's memory alone, under names that nobody can read back. */
@Injectable()
export class RequestLimits {
  private readonly counts = new WindowCounts();
  private readonly running = new Map<string, number>();
  private readonly names = new DailyKey(() => this.counts.clear());

  constructor(private readonly env: Env) {}

  get off(): boolean {
    return this.env.HEED_RATE_LIMITS === 'off';
  }

  /** One more request of this class; refused where the quota is used up. */
  take(name: LimitClass, asker: Asker, now = Date.now()): Taken {
    return this.counts.take(this.nameOf(name, asker, now), LIMITS[name], now);
  }

  /** @throws RuleBroken `rate.exceeded` where one network sends more than many people could. */
  arrive(address: string, now = Date.now()): void {
    const { allowed, wait } = this.counts.take(this.names.hide(now, 'all', networkOf(address)), CEILING, now);
    if (!allowed) throw exceeded(wait);
  }

  /**
   * Marks work of this class as under way; answers what ends it.
   * @throws RuleBroken `rate.exceeded` where as much is under way as may be.
   */
  start(name: LimitClass, asker: Asker, now = Date.now()): () => void {
    const { running: most }: Limit = LIMITS[name];
    if (most === undefined) return () => undefined;
    const key = this.nameOf(name, asker, now);
    const count = this.running.get(key) ?? 0;
    if (count >= most) throw new RuleBroken('rate.exceeded', { retryAfterSeconds: WAIT_FOR_RUNNING });
    this.running.set(key, count + 1);
    return () => this.end(key);
  }

  private end(key: string): void {
    const left = (this.running.get(key) ?? 0) - 1;
    if (left > 0) this.running.set(key, left);
    else this.running.delete(key);
  }

  private nameOf(name: LimitClass, { address, member }: Asker, now: number): string {
    const { by } = LIMITS[name];
    if (by === 'network' || !member) return this.names.hide(now, name, networkOf(address));
    return this.names.hide(now, name, by === 'member' ? member.actor.userId : member.organisation.id);
  }
}

/** The refusal that says how long to wait; never less than a second. */
export const exceeded = (wait: number): RuleBroken =>
  new RuleBroken('rate.exceeded', { retryAfterSeconds: Math.max(1, Math.ceil(wait / 1000)) });
