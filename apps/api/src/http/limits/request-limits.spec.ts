import { readEnv } from '../../config/env';
import { CEILING, LIMITS } from './limit-classes';
import { RequestLimits } from './request-limits';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const anyone = (address: string) => ({ address, member: null });

describe('Limits of requests', () => {
  const limits = new RequestLimits(readEnv({}));

  it('count a household as one, whatever address of its /64 it takes', () => {
    const left = (address: string): number => limits.take('public-reads', anyone(address), NOW).remaining;
    expect(left('2001:db8:1:2::1')).toBe(LIMITS['public-reads'].most - 1);
    expect(left('2001:db8:1:2:ffff::9')).toBe(LIMITS['public-reads'].most - 2);
    expect(left('2001:db8:1:3::1')).toBe(LIMITS['public-reads'].most - 1);
  });

  it('refuse a flood from one network before anything of it is read, and nobody else', () => {
    for (let n = 0; n < CEILING.most; n += 1) limits.arrive('203.0.113.9', NOW);
    expect(() => limits.arrive('203.0.113.9', NOW)).toThrow('rate.exceeded');
    expect(() => limits.arrive('203.0.113.10', NOW)).not.toThrow();
  });

  it('let one more file run once another has ended', () => {
    const most = LIMITS['public-exports'].running;
    const ends = Array.from({ length: most }, () => limits.start('public-exports', anyone('198.51.100.1'), NOW));
    expect(() => limits.start('public-exports', anyone('198.51.100.1'), NOW)).toThrow('rate.exceeded');
    ends[0]?.();
    expect(() => limits.start('public-exports', anyone('198.51.100.1'), NOW)).not.toThrow();
  });

  it('keep no address, and forget with the day', () => {
    const fresh = new RequestLimits(readEnv({}));
    fresh.take('doors', anyone('192.0.2.77'), NOW);
    fresh.arrive('192.0.2.77', NOW);
    expect(JSON.stringify(kept(fresh))).not.toContain('192.0.2');
    const names = kept(fresh);
    fresh.take('doors', anyone('192.0.2.77'), NOW + 2 * DAY);
    expect(kept(fresh).some((name) => names.includes(name))).toBe(false);
  });
});

/** Every name under which something is counted. */
const kept = (limits: RequestLimits): string[] => {
  const counts: unknown = Reflect.get(limits, 'counts');
  const map: unknown = typeof counts === 'object' && counts !== null ? Reflect.get(counts, 'counts') : null;
  if (!(map instanceof Map)) throw new Error('counts are kept in a map');
  return [...map.keys()].map(String);
};
