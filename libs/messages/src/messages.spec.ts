import { ERROR_STATUS } from '../../contracts/src/errors';
import {
  chooseLocale,
  directionOf,
  english,
  formatBytes,
  formatDay,
  formatInstant,
  formatNumber,
  formatPeriod,
  LOCALES,
  translator,
  translatorOver,
} from './index';
import { lengthened, type MessageTree, mirrored } from './pseudo';

const leaves = (tree: MessageTree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] satisfies [string, string]] : leaves(value, `${path}${key}.`),
  );
const all = leaves(english);
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

it('has a message for every error code', () => {
  const codes = all.filter(([key]) => key.startsWith('errors.')).map(([key]) => key.slice('errors.'.length));
  expect(codes).toEqual(expect.arrayContaining(Object.keys(ERROR_STATUS)));
});

it('has no empty message, no stray space and no exclamation mark', () => {
  expect(all.filter(([, text]) => text.trim() === '' || / {2}|^ .*[^ ]$/.test(text) || text.includes('!'))).toEqual([]);
});

it('gives each plural both its forms, with the same placeholders; one may leave its number unsaid', () => {
  const byKey = new Map(all);
  const besideCount = (text: string): string[] => placeholders(text).filter((name) => name !== 'count');
  for (const [key, text] of all.filter(([name]) => name.endsWith('_one'))) {
    const other = byKey.get(key.replace(/_one$/, '_other'));
    expect([key, besideCount(other ?? '')]).toEqual([key, besideCount(text)]);
    expect([key, placeholders(other ?? '')]).toEqual([key, expect.arrayContaining(['count'])]);
  }
  expect(all.filter(([key]) => key.endsWith('_other') && !byKey.has(key.replace(/_other$/, '_one')))).toEqual([]);
});

it.each(all.map(([key, text]) => [key, text]))('%s keeps its placeholders in the pseudo-locales', (_key, text) => {
  expect(placeholders(lengthened(text))).toEqual(placeholders(text));
  expect(placeholders(mirrored(text))).toEqual(placeholders(text));
});

it('makes the pseudo-locale 40 per cent longer or more, between brackets', () => {
  for (const [, text] of all) {
    expect(lengthened(text).length).toBeGreaterThanOrEqual(Math.floor(text.replace(/\{\{\w+\}\}/g, '').length * 1.4));
    expect(lengthened(text)).toMatch(/^\[.*\]$/s);
  }
});

it.each([
  ['en', 1, '1 commitment'],
  ['en', 2, '2 commitments'],
  ['en', 31234, '31,234 commitments'],
  ['ar-XB', 0, '\u20680\u2069\u202e commitments\u202c'],
  ['ar-XB', 3, '\u20683\u2069\u202e commitments\u202c'],
  ['ar-XB', 11, '\u206811\u2069\u202e commitments\u202c'],
] as const)('in %s, %i commitments read as counted', (locale, count, words) => {
  expect(translator(locale)('shared.unit.commitments', { count })).toBe(words);
});

it('reports a key without a message', () => {
  const missing: string[] = [];
  const t = translatorOver<MessageTree, string>({ known: 'Known' }, (key) => missing.push(key))('en');
  expect([t('known'), t('unknown')]).toEqual(['Known', 'unknown']);
  expect(missing).toEqual(['unknown']);
});

it('chooses a pseudo-locale only where they are open', () => {
  expect(chooseLocale(['ar-XB'], true)).toBe('ar-XB');
  expect(chooseLocale(['ar-XB'], false)).toBe('en');
  expect(chooseLocale([undefined, 'xx'], true)).toBe('en');
  expect(LOCALES.map(directionOf)).toEqual(['ltr', 'ltr', 'rtl']);
});

it.each([
  [formatDay('2026-11-12'), '12 Nov 2026'],
  [formatDay('2010-10'), 'Oct 2010'],
  [formatDay('2010'), '2010'],
  [formatDay('2026-11-12T23:30:00-02:00'), '13 Nov 2026'],
  [formatInstant('2026-11-12T10:42:31Z'), '12 Nov 2026, 10:42 UTC'],
  [formatPeriod('2026-01-01', '2026-06-30'), '1 Jan – 30 Jun 2026'],
  [formatPeriod('2025-07-01', '2026-06-30'), '1 Jul 2025 – 30 Jun 2026'],
  [formatPeriod(null, '2026-06-30'), '30 Jun 2026'],
  [formatPeriod(null, null), null],
  [formatNumber(1234567), '1,234,567'],
  [formatBytes(999), '999 B'],
  [formatBytes(1_482_113), '1.5 MB'],
  [formatBytes(25_000_000), '25.0 MB'],
])('%s', (actual, expected) => {
  expect(actual).toBe(expected);
});
