import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '../../config/env';
import { RuleBroken } from '../../http/problems';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Attempts that fail in an hour before the next has to wait. */
const FREE_ATTEMPTS = 10;
const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 15 * 60_000;
const REMEMBERED = 50_000;

interface Attempts {
  failed: number;
  last: number;
}

/**
 * Slows guessing down per account and per address. An account is never locked: whoever guesses at an NGO's password must
 * not keep the NGO out. Held in memory only, under keys that a random secret of the day hides; never stored or logged.
 */
@Injectable()
export class SignInLimit {
  private secret = randomBytes(32);
  private secretSince = Date.now();
  private readonly attempts = new Map<string, Attempts>();

  constructor(private readonly env: Env) {}

  /** Counts the attempt as failed from the start, so that many at once do not slip through; `succeeded` takes it back. */
  begin(email: string, address: string, now = Date.now()): { succeeded: () => void } {
    this.rotate(now);
    const keys = [this.keyOf('account', email), this.keyOf('address', address)];
    const wait = Math.max(...keys.map((key) => this.pauseOf(key, now)));
    if (wait > 0 && this.env.HEED_RATE_LIMITS === 'on') {
      throw new RuleBroken('rate.exceeded', { retryAfterSeconds: Math.ceil(wait / 1000) });
    }
    keys.forEach((key) => this.count(key, now));
    return { succeeded: () => this.takeBack(keys) };
  }

  private pauseOf(key: string, now: number): number {
    const seen = this.attempts.get(key);
    if (!seen || now - seen.last > HOUR || seen.failed < FREE_ATTEMPTS) return 0;
    const pause = Math.min(FIRST_PAUSE * (seen.failed - FREE_ATTEMPTS + 1), LONGEST_PAUSE);
    return Math.max(0, seen.last + pause - now);
  }

  private count(key: string, now: number): void {
    const seen = this.attempts.get(key);
    const failed = seen && now - seen.last <= HOUR ? seen.failed + 1 : 1;
    this.attempts.delete(key); // to the end of the order, so that the oldest is forgotten first
    this.attempts.set(key, { failed, last: now });
    const oldest = this.attempts.keys().next();
    if (this.attempts.size > REMEMBERED && !oldest.done) this.attempts.delete(oldest.value);
  }

  /** The account starts afresh; the address only gets this one attempt back, or one own account would open guessing at all. */
  private takeBack([account, address]: string[]): void {
    if (account) this.attempts.delete(account);
    const seen = address ? this.attempts.get(address) : undefined;
    if (seen) seen.failed -= 1;
  }

  private rotate(now: number): void {
    if (now - this.secretSince < DAY) return;
    this.secret = randomBytes(32);
    this.secretSince = now;
    this.attempts.clear();
  }

  private keyOf(kind: string, value: string): string {
    return createHmac('sha256', this.secret).update(`${kind}\0${value}`).digest('base64');
  }
}
