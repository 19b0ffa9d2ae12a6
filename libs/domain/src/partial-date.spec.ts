import {
  addDays,
  addMonths,
  dayOf,
  endOfPartial,
  isDay,
  momentOf,
  periodsOverlap,
  precisionOf,
  startOfPartial,
} from './partial-date';

test.each([
  ['2010', 'year'],
  ['2010-10', 'month'],
  ['2010-10-31', 'day'],
  ['2012-02-29', 'day'],
  ['2011-02-29', 'none'],
  ['2010-13', 'none'],
  ['2010-00-01', 'none'],
  ['October 2010', 'none'],
  ['', 'none'],
])('%s is known to the %s', (text, precision) => {
  expect(precisionOf(text)).toBe(precision);
  expect(isDay(text)).toBe(precision === 'day');
});

test.each([
  ['2010', '2010-01-01', '2010-12-31'],
  ['2010-10', '2010-10-01', '2010-10-31'],
  ['2012-02', '2012-02-01', '2012-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2008-04-18', '2008-04-18', '2008-04-18'],
])('%s runs from %s to %s', (partial, first, last) => {
  expect(startOfPartial(partial)).toBe(first);
  expect(endOfPartial(partial)).toBe(last);
});

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-12-31', 24, '2025-12-31'],
  ['2024-02-29', 24, '2026-02-28'],
  ['2024-03-15', -24, '2022-03-15'],
  ['2024-01-15', -1, '2023-12-15'],
  ['2024-11-30', 2, '2025-01-30'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test.each([
  ['2024-01-01', '2024-06-30', '2024-06-30', '2024-12-31', true],
  ['2024-01-01', '2024-06-30', '2024-07-01', '2024-12-31', false],
  ['2024-01-01', '2024-12-31', '2024-05-01', '2024-05-02', true],
])('periods %s to %s and %s to %s overlap: %s', (aStart, aEnd, bStart, bEnd, expected) => {
  const one = { periodStart: aStart, periodEnd: aEnd };
  const other = { periodStart: bStart, periodEnd: bEnd };
  expect(periodsOverlap(one, other)).toBe(expected);
  expect(periodsOverlap(other, one)).toBe(expected);
});

test('a bare day means its end, and the day of a moment is read in UTC', () => {
  expect(momentOf('2024-05-01')).toBeGreaterThan(momentOf('2024-05-01T23:59:59Z'));
  expect(momentOf('2024-05-01')).toBeLessThan(momentOf('2024-05-02T00:00:00.000Z'));
  expect(dayOf(momentOf('2024-05-01T23:30:00-02:00'))).toBe('2024-05-02');
});
