import { createHmac, randomBytes } from 'node:crypto';

const DAY = 86_400_000;

/** Names under which nothing can be read back: an HMAC by a random secret that lives in memory, for a day. */
export class DailyKey {
  private secret = randomBytes(32);
  private since = Date.now();

  /** `forget`: drops what was kept under the names of yesterday. */
  constructor(private readonly forget: () => void) {}

  hide(now: number, ...parts: readonly string[]): string {
    if (now - this.since >= DAY) {
      this.secret = randomBytes(32);
      this.since = now;
      this.forget();
    }
    return createHmac('sha256', this.secret).update(parts.join('\0')).digest('base64');
  }
}
