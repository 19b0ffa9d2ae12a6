import { readEnv } from '../../config/env';
import { SignInLimit } from './sign-in-limit';

const MINUTE = 60_000;
const START = Date.now();

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

  it('of one account slow it down from wherever they come', () => {
    for (let count = 0; count < 10; count += 1) limit.begin('ngo@example.org', `10.0.0.${count}`, START);
    expect(retryAfter(() => limit.begin('ngo@example.org', '10.0.1.1', START))).toBe(60);
  });

  it('from one address slow it down whatever the account', () => {
    for (let count = 0; count < 10; count += 1) limit.begin(`${count}@example.org`, '10.0.0.1', START);
    expect(retryAfter(() => limit.begin('other@example.org', '10.0.0.1', START))).toBe(60);
    expect(retryAfter(() => limit.begin('other@example.org', '10.0.0.2', START))).toBeNull();
  });

  it('never lock an account: each pause ends, at the latest after a quarter of an hour', () => {
    let now = START;
    fail(10, 'ngo@example.org', 'a', now);
    for (const minutes of [1, 2, 3, 4, 5]) {
      expect(retryAfter(() => limit.begin('ngo@example.org', 'b', now))).toBe(minutes * 60);
      now += minutes * MINUTE;
      limit.begin('ngo@example.org', `c${minutes}`, now);
    }
    for (let count = 0; count < 20; count += 1) limit.begin('ngo@example.org', `d${count}`, (now += 15 * MINUTE));
    expect(retryAfter(() => limit.begin('ngo@example.org', 'e', now))).toBe(15 * 60);
  });

  it('are forgotten after an hour, and by signing in', () => {
    fail(10, 'ngo@example.org', 'a');
    expect(retryAfter(() => limit.begin('ngo@example.org', 'b', START + 61 * MINUTE))).toBeNull();
    fail(8, 'nhri@example.org', 'c');
    limit.begin('nhri@example.org', 'd', START).succeeded();
    fail(9, 'nhri@example.org', 'e');
    expect(retryAfter(() => limit.begin('nhri@example.org', 'f', START))).toBeNull();
  });

  it('of other accounts are not forgiven to an address by signing in to its own', () => {
    for (let count = 0; count < 9; count += 1) limit.begin(`${count}@example.org`, 'a', START);
    limit.begin('own@example.org', 'a', START).succeeded();
    limit.begin('9@example.org', 'a', START);
    expect(retryAfter(() => limit.begin('own@example.org', 'a', START))).toBe(60);
  });
});
