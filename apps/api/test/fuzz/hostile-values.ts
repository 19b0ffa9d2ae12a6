import fc, { type Arbitrary } from 'fast-check';

/** Texts that have broken programs: cut characters, other directions, inner names, numbers and days at their edges. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfffb',
  '\u202egnp.exe',
  '\u2066\u2067\u2068',
  '\ufeff',
  '\ufffe\uffff',
  '\u0301'.repeat(200),
  'ﷺ'.repeat(50),
  'İıſß',
  '👩‍👩‍👧‍👦'.repeat(20),
  'A'.repeat(301),
  'x'.repeat(5_000),
  "' OR 1=1 --",
  "'; SELECT pg_sleep(9); --",
  '$1',
  '%00',
  '%',
  '%c0%af',
  '%ud800',
  '\\',
  '_%',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'C:\\windows\\win.ini',
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '\r\nSet-Cookie: heed=1',
  '=cmd|calc',
  '-1',
  '-0',
  '1e309',
  'NaN',
  'Infinity',
  '9007199254740993',
  '99999999999999999999999999',
  '0x10',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '10000-01-01',
  '+275760-09-13T00:00:00Z',
  '2026-11-22T25:61:61Z',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'true',
  '[]',
  '[object Object]',
  '(((((((((a+)+)+)+)+)+)+)+)+)$',
  'a & | ! <-> :* b',
  '"unclosed',
];

export const hostileText: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.webUrl() },
);

const innerName = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'then', 'toJSON', 'length');

/** Any JSON that nobody asked for. */
export const hostileValue: Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e21, 1.5, -0, 2 ** 53, [], {}, [[]], [null]),
  fc.jsonValue({ maxDepth: 3 }),
  fc.tuple(innerName, hostileText).map(([name, value]) => ({ [name]: { [name]: value } })),
);

/** A cursor of the right make with something else inside. */
export const hostileCursor: Arbitrary<string> = fc.oneof(
  hostileText,
  hostileValue.map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  fc.array(hostileValue, { maxLength: 4 }).map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
);
