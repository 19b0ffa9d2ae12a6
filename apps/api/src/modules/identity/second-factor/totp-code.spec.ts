import { aTotpSecret, stepOf, totpUri } from './totp-code';

/** RFC 6238, appendix B: the ASCII secret of its SHA-1 vectors in base32; codes are the last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('A TOTP code', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const at = (second: number): void => {
    jest.setSystemTime(second * 1000);
  };

  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('at %i seconds is %s, of step %i', async (second, code, step) => {
    at(second);
    expect(await stepOf(SECRET, code)).toBe(step);
  });

  it('counts one step before and after its own, and no longer', async () => {
    const found: (number | null)[] = [];
    for (const second of [1_234_567_859, 1_234_567_860, 1_234_567_890, 1_234_567_949, 1_234_567_950]) {
      at(second);
      found.push(await stepOf(SECRET, '005924'));
    }
    expect(found).toEqual([null, 41_152_263, 41_152_263, 41_152_263, null]);
  });

  it.each(['', '12345', '1234567', '12345a', ' 05924'])('is never %j', async (code) => {
    at(1_234_567_890);
    expect(await stepOf(SECRET, code)).toBeNull();
  });

  it('comes from a secret of 160 bits, in an address that apps read', () => {
    const secret = aTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(aTotpSecret()).not.toBe(secret);
    expect(totpUri(secret, 'a@example.org')).toMatch(/^otpauth:\/\/totp\/Heed:a(@|%40)example\.org\?.*secret=/);
  });
});
