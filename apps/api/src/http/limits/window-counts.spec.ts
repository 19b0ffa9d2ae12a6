import fc from 'fast-check';
import { type Quota, WindowCounts } from './window-counts';

const MINUTE = 60_000;
const aQuota = (most: number): Quota => ({ most, window: MINUTE });

describe('A sliding window', () => {
  it('allows as many as it says and tells how many are left', () => {
    const counts = new WindowCounts();
    const answers = Array.from({ length: 4 }, () => counts.take('a', aQuota(3), 5 * MINUTE));
    expect(answers.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
    ]);
  });

  it('counts everybody apart', () => {
    const counts = new WindowCounts();
    counts.take('a', aQuota(1), 0);
    expect(counts.take('b', aQuota(1), 0).allowed).toBe(true);
    expect(counts.take('a', aQuota(1), 0).allowed).toBe(false);
  });

  it('does not open anew at the turn of a window', () => {
    const counts = new WindowCounts();
    for (let n = 0; n < 10; n += 1) counts.take('a', aQuota(10), MINUTE - 1);
    expect(counts.take('a', aQuota(10), MINUTE).allowed).toBe(false);
    expect(counts.take('a', aQuota(10), MINUTE + MINUTE / 2).remaining).toBe(4);
  });

  it('forgets after two windows', () => {
    const counts = new WindowCounts();
    counts.take('a', aQuota(1), 0);
    expect(counts.take('a', aQuota(1), 2 * MINUTE).allowed).toBe(true);
  });

  it('allows the one who waits as long as it asked for, and not one who comes earlier by a tenth of that', () => {
    const requests = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max: 12 }), (pauses, most) => {
        const counts = new WindowCounts();
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          const taken = counts.take('a', aQuota(most), now);
          if (taken.allowed) continue;
          expect(counts.take('a', aQuota(most), now + Math.floor(taken.wait * 0.9) - 1).allowed).toBe(false);
          now += taken.wait;
          expect(counts.take('a', aQuota(most), now).allowed).toBe(true);
        }
      }),
    );
  });
});
