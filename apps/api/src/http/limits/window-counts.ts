const REMEMBERED = 50_000;

export interface Quota {
  /** How many in any window, as an even flow is counted. */
  most: number;
  /** Length of the window in milliseconds. */
  window: number;
}

export interface Taken {
  allowed: boolean;
  /** How many more would be allowed at this moment. */
  remaining: number;
  /** Milliseconds until there is more: after a refusal, until one is allowed again. */
  wait: number;
}

interface Count {
  /** Number of the window that `current` counts, since the epoch. */
  index: number;
  current: number;
  previous: number;
}

/**
 * A sliding window in two numbers: the window before counts with the share of it that still lies within one window's
 * length from now. A refused request is not counted, so that whoever asks too early does not wait for ever.
 */
export class WindowCounts {
  private readonly counts = new Map<string, Count>();

  take(key: string, quota: Quota, now: number): Taken {
    const count = this.at(key, quota.window, now);
    const allowed = used(count, quota, now) + 1 <= quota.most;
    if (allowed) count.current += 1;
    this.remember(key, count);
    const wait = allowed ? (count.index + 1) * quota.window - now : waitOf(count, quota, now);
    return { allowed, remaining: Math.max(0, Math.floor(quota.most - used(count, quota, now))), wait };
  }

  clear(): void {
    this.counts.clear();
  }

  private at(key: string, window: number, now: number): Count {
    const index = Math.floor(now / window);
    const seen = this.counts.get(key);
    if (seen?.index === index) return seen;
    return { index, current: 0, previous: seen?.index === index - 1 ? seen.current : 0 };
  }

  /** At the end of the order, so that what was not asked for longest is forgotten first. */
  private remember(key: string, count: Count): void {
    this.counts.delete(key);
    this.counts.set(key, count);
    const oldest = this.counts.keys().next();
    if (this.counts.size > REMEMBERED && !oldest.done) this.counts.delete(oldest.value);
  }
}

const used = ({ index, current, previous }: Count, { window }: Quota, now: number): number =>
  current + previous * (1 - (now - index * window) / window);

/** Until the weight of the earlier window has fallen so far that one more fits. */
const waitOf = ({ index, current, previous }: Count, { most, window }: Quota, now: number): number => {
  const full = current + 1 > most;
  const [fading, kept] = full ? [current, 0] : [previous, current];
  const start = (full ? index + 1 : index) * window;
  const share = 1 - (most - 1 - kept) / fading;
  return Math.ceil(Math.max(1, start + Math.max(0, share) * window - now));
};
