import type { FieldProblem } from '@heed/contracts';
import { RuleBroken } from '../../../http/problems/problems';
import { readCommonWords } from './common-words';
import { PasswordRule } from './password-rule.reader';

const rule = new PasswordRule();
const ANN = ['ann.oyelaran@justice.example.org', 'Ann Oyelaran', 'Ministry of Justice of Laketania'];

const refusal = (password: string, secondFactor = false, words = ANN): FieldProblem | undefined => {
  try {
    rule.check(password, { secondFactor, words });
    return undefined;
  } catch (error) {
    return error instanceof RuleBroken ? error.details.fields?.[0] : undefined;
  }
};

describe('A password', () => {
  it('has 15 characters where it is the only factor, and 8 beside another', () => {
    expect(refusal('vk3!hZ9pLq2_Wx')).toEqual({ field: 'password', reason: 'isLength', params: { min: 15, max: 200 } });
    expect(refusal('vk3!hZ9pLq2_Wxy')).toBeUndefined();
    expect(refusal('vk3!hZ9', true)).toEqual({ field: 'password', reason: 'isLength', params: { min: 8, max: 200 } });
    expect(refusal('vk3!hZ9p', true)).toBeUndefined();
    expect([rule.standsAlone('vk3!hZ9pLq2_Wx'), rule.standsAlone('vk3!hZ9pLq2_Wxy')]).toEqual([false, true]);
  });

  it('is counted in characters, whatever bytes they take', () => {
    expect(refusal('жеравнаглинапут')).toBeUndefined();
    expect(refusal('🦩🪴🧭🛶🪁🧶🪕🦔🫖🪵🧲🛸🪐🦚🪼')).toBeUndefined();
    expect(refusal('e\u0301'.repeat(7) + 'tq')).toMatchObject({ reason: 'isLength' }); // nine, though typed as sixteen
    expect(refusal('x9!k'.repeat(50) + 'z')).toMatchObject({ reason: 'isLength' });
  });

  it.each([
    'correct horse battery stapler',
    'gannet tureen oblique larch',
    'Wie der Zaun im Nebel knarrt',
    '481516234208151',
    'aaaaaaaaaaaaaab7',
    'x'.repeat(12) + 'yQ7',
    'Laketania gannet tureen larch',
    'dragon#&=+~^<%>',
  ])('needs no composition: %j is taken', (password) => {
    expect(refusal(password)).toBeUndefined();
  });

  it.each([
    'passwordpassword',
    'Password12345678',
    'P@ssw0rd-P@ssw0rd!',
    'PÁSSWÖRD--sunshine',
    'Dragon-Sunshine-1987',
    'iloveyouforever2024',
    'qwertyuiop1234567890',
    'qwertyuiopasdfghjkl',
    'abcdefghijklmnop',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '!!!!!!!!!!!!!!!!!!!',
    '12345678901234567',
    '000000000000000000',
    'zyxwvutsrqponmlk',
    'letmein letmein letmein',
    'heed-heed-heed-heed',
    'MinistryOfJustice2026',
    'ann.oyelaran@justice',
    'Oyelaran Laketania 26',
    'Laketania password 1',
  ])('is refused where it is guessed first: %j', (password) => {
    expect(refusal(password)).toEqual({ field: 'password', reason: 'commonPassword' });
  });

  it('is judged in no time, however it was made', () => {
    const started = performance.now();
    for (const long of ['qwe'.repeat(66), 'abcqwezxc'.repeat(22), 'theandfor'.repeat(22) + '#', 'one'.repeat(66) + 'x'])
      refusal(long);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('is judged in no time, whatever the person is called', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz';
    const called = [2, 3, 4, 5].flatMap((size) =>
      Array.from({ length: 27 - size }, (_, at) => alphabet.slice(at, at + size)),
    );
    const started = performance.now();
    for (const length of [60, 100, 190])
      expect(refusal(`${alphabet.repeat(8).slice(0, length)}xqzj`, false, [called.join(' ')])).toBeDefined();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('The list of common words', () => {
  it('is long, and of plain words', () => {
    const words = [...readCommonWords()];
    expect(words.length).toBeGreaterThan(1_500);
    expect(words.filter((word) => !/^[a-z]{3,}$/.test(word))).toEqual([]);
  });
});
