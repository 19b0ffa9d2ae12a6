import { aRecoveryCode, hashOfCode } from './recovery-code';

describe('A recovery code', () => {
  it('is 24 characters in four groups, never the same', () => {
    const codes = new Set(Array.from({ length: 1_000 }, aRecoveryCode));
    expect(codes.size).toBe(1_000);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{6}-){3}[0-9a-hjkmnp-tv-z]{6}$/);
  });

  it('uses every character of its alphabet, about as often', () => {
    const seen = new Map<string, number>();
    for (const letter of Array.from({ length: 2_000 }, aRecoveryCode).join('').replaceAll('-', '')) {
      seen.set(letter, (seen.get(letter) ?? 0) + 1);
    }
    expect(seen.size).toBe(32);
    expect(Math.min(...seen.values())).toBeGreaterThan(1_200); // 1,500 each on average; 1,200 is eight deviations away
  });

  it('is the same however it is typed, and another person’s is another', () => {
    const hash = hashOfCode('me', '01abcd-efghjk-mnpqrs-tvwxyz');
    for (const typed of ['01ABCD-EFGHJK-MNPQRS-TVWXYZ', 'oiabcdefghjkmnpqrstvwxyz', ' OLabcd efghjk mnpqrs tvwxyz ']) {
      expect(hashOfCode('me', typed)).toEqual(hash);
    }
    expect(hashOfCode('you', '01abcd-efghjk-mnpqrs-tvwxyz')).not.toEqual(hash);
  });
});
