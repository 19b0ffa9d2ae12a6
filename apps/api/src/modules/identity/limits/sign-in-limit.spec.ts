import { readEnv } from '../../../config/env';
import { SignInLimit } from './sign-in-limit';

const MINUTE = 60_000;
const START = Date.now();
const NGO = 'ngo@example.org';

const retryAfter = (attempt: () => unknown): number | null => {
  try {
    attempt();
    return null;
  } catch (error) {
    const { details } = Object.assign({ details: { retryAfterSeconds: -1 } }, error);
    return details.retryAfterSeconds;
  }
};

describe('Failed sign-ins', () => {
  let limit: SignInLimit;
  beforeEach(() => {
    limit = new SignInLimit(readEnv({}));
  });
  const fail = (times: number, email: string, address: string, now = START) => {
    for (let count = 0; count < times; count += 1) limit.begin(email, address, now);
  };

  it('of one account from one place have to wait, longer each time, at most a quarter of an hour', () => {
    let now = START;
    fail(10, NGO, '203.0.113.1');
    for (const minutes of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15, 15]) {
      expect(retryAfter(() => limit.begin(NGO, '203.0.113.1', now))).toBe(minutes * 60);
      now += minutes * MINUTE;
      expect(retryAfter(() => limit.begin(NGO, '203.0.113.1', now))).toBeNull();
    }
  });

  it('never keep the owner out: a day of guesses from everywhere, and each of 288 visits is let in', () => {
    let refused = 0;
    let slowest = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const now = START + minute * MINUTE;
      for (let guess = 0; guess < 3; guess += 1) limit.begin(NGO, `198.51.${minute % 250}.${guess}`, now);
      if (minute % 5 !== 0) continue;
      if (retryAfter(() => limit.begin(NGO, '203.0.113.9', now).succeeded()) !== null) refused += 1;
      slowest = Math.max(slowest, limit.begin(NGO, `192.0.2.${minute % 250}`, now).delay);
    }
    expect([refused, slowest]).toEqual([0, 5_000]);
  });

  it('of one account from many places slow the next one down, wherever it comes from', () => {
    for (let count = 0; count < 10; count += 1) limit.begin(NGO, `198.51.100.${count}`, START);
    expect(limit.begin(NGO, '203.0.113.1', START).delay).toBe(500);
    expect(limit.begin('other@example.org', '203.0.113.1', START).delay).toBe(0);
  });

  it('from one place on many accounts slow everybody there down, and refuse nobody', () => {
    for (let count = 0; count < 200; count += 1) {
      limit.arrive('203.0.113.1', START);
      limit.begin(`${count}@example.org`, '203.0.113.1', START);
    }
    expect(limit.arrive('203.0.113.1', START)).toBe(5_000);
    expect(retryAfter(() => limit.begin('neighbour@example.org', '203.0.113.1', START))).toBeNull();
    expect(limit.arrive('203.0.113.2', START)).toBe(0);
  });

  it('count every address of a /64 as one place', () => {
    fail(5, NGO, '2001:db8:1:2::1');
    fail(5, NGO, '2001:db8:1:2:ffff::9');
    expect(retryAfter(() => limit.begin(NGO, '2001:db8:1:2:3:4:5:6', START))).toBe(60);
    expect(retryAfter(() => limit.begin(NGO, '2001:db8:1:3::1', START))).toBeNull();
  });

  it('are forgotten after an hour, and there by signing in', () => {
    fail(10, NGO, '203.0.113.1');
    expect(retryAfter(() => limit.begin(NGO, '203.0.113.1', START + 61 * MINUTE))).toBeNull();
    fail(8, 'nhri@example.org', '203.0.113.2');
    limit.begin('nhri@example.org', '203.0.113.2', START).succeeded();
    fail(9, 'nhri@example.org', '203.0.113.2');
    expect(retryAfter(() => limit.begin('nhri@example.org', '203.0.113.2', START))).toBeNull();
  });

  it('of other accounts are not forgiven to a place by signing in to its own', () => {
    for (let count = 0; count < 10; count += 1) limit.arrive('203.0.113.1', START);
    limit.arrive('203.0.113.1', START);
    limit.begin('own@example.org', '203.0.113.1', START).succeeded();
    expect(limit.arrive('203.0.113.1', START)).toBe(500);
  });

  it('change nothing where limits are off', () => {
    const off = new SignInLimit(readEnv({ HEED_RATE_LIMITS: 'off' }));
    for (let count = 0; count < 20; count += 1) off.begin(NGO, '203.0.113.1', START);
    expect(off.begin(NGO, '203.0.113.1', START).delay).toBe(0);
  });
});
