import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Env } from '../../../config/env';
import { RuleBroken } from '../../../http/problems/problems';
import { FailureCounts } from './failure-counts';
import { networkOf } from '../../../http/limits/network-of';

/** Attempts that fail in an hour before the next is slowed down or has to wait. */
const FREE_ATTEMPTS = 10;
const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 15 * 60_000;
const SLOWER_BY = 500;
const SLOWEST = 5_000;

/** Counted as failed from the start, so that many at once do not slip through. */
export interface Attempt {
  /** How long to wait, in milliseconds, before the password is compared. */
  delay: number;
  /** Takes the failure back. */
  succeeded: () => void;
}

/**
 * Guessing is refused only from where the same account was guessed at before. Failures of one account from everywhere,
 * and those of one place on all accounts, delay the next attempt by seconds, after which a right password still opens the
 * account: whoever guesses at an NGO's password must not keep the NGO out, nor a neighbour behind the same address.
 */
@Injectable()
export class SignInLimit {
  private readonly counts = new FailureCounts();

  constructor(private readonly env: Env) {}

  /** Counts a request to sign in, before anything of it is read; answers how long to wait, in milliseconds. */
  arrive(address: string, now = Date.now()): number {
    const place = this.counts.keyOf(now, 'place', networkOf(address));
    const delay = this.delayOf(place, now);
    this.counts.add(place, now);
    return delay;
  }

  /** @throws RuleBroken `rate.exceeded` where this account was guessed at from this place too often. */
  begin(email: string, address: string, now = Date.now()): Attempt {
    const place = networkOf(address);
    const here = this.counts.keyOf(now, 'account here', email, place);
    const everywhere = this.counts.keyOf(now, 'account', email);
    const pause = this.pauseOf(here, now);
    if (pause > 0) throw new RuleBroken('rate.exceeded', { retryAfterSeconds: Math.ceil(pause / 1000) });
    const delay = this.delayOf(everywhere, now);
    for (const key of [here, everywhere]) this.counts.add(key, now);
    const succeeded = (): void => {
      this.counts.forget(here);
      this.counts.takeBack(everywhere);
      // Only this one attempt: one account of one's own would otherwise open guessing at all others.
      this.counts.takeBack(this.counts.keyOf(now, 'place', place));
    };
    return { delay, succeeded };
  }

  /** Waits as long as `arrive` and `begin` ask for. */
  wait(delay: number): Promise<void> {
    return delay > 0 ? sleep(delay) : Promise.resolve();
  }

  private pauseOf(key: string, now: number): number {
    const { failed, last } = this.counts.of(key, now);
    if (this.off || failed < FREE_ATTEMPTS) return 0;
    return Math.max(0, last + Math.min(FIRST_PAUSE * (failed - FREE_ATTEMPTS + 1), LONGEST_PAUSE) - now);
  }

  private delayOf(key: string, now: number): number {
    const { failed } = this.counts.of(key, now);
    return this.off || failed < FREE_ATTEMPTS ? 0 : Math.min(SLOWER_BY * (failed - FREE_ATTEMPTS + 1), SLOWEST);
  }

  private get off(): boolean {
    return this.env.HEED_RATE_LIMITS === 'off';
  }
}
