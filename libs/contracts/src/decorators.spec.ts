import { isDay, isPublicLink } from './decorators';

describe('A day', () => {
  it.each(['1900-01-01', '2024-02-29', '2026-11-22'])('is %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each(['0000-01-01', '1899-12-31', '2026-02-30', '2026-2-3', '12026-01-01', '', null, 20260101])(
    'is not %p',
    (day) => {
      expect(isDay(day)).toBe(false);
    },
  );
});

describe('An address to publish', () => {
  it.each(['https://a.example/report.pdf?x=1#p2', 'http://a.example', 'https://a.example/%E2%80%AE'])(
    'is %s',
    (address) => {
      expect(isPublicLink(address)).toBe(true);
    },
  );

  it.each([
    'http://user:pw@a.example/',
    'https://user@a.example/',
    'https://a.example/\u202efdp.exe',
    'https://a.example/\u200b',
    'https://a.example/a b',
    'https://a.example/\n',
    'https://a.example\\@b.example/',
    'ftp://a.example/',
    'javascript:alert(1)',
    'a.example',
    '',
    null,
  ])('is not %p', (address) => {
    expect(isPublicLink(address)).toBe(false);
  });
});
