import type { DatePrecision } from './vocabulary';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MILLISECONDS_A_DAY = 86_400_000;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

const write = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const read = (isoDay: string): { year: number; month: number; day: number } => {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  return { year, month, day };
};

/** How exactly a date is known; `none` where the text is not a date at all. ISO 8601 reduced precision. */
export const precisionOf = (text: string): DatePrecision => {
  const [, year, month, day] = PARTIAL.exec(text) ?? [];
  if (year === undefined) return 'none';
  if (month === undefined) return 'year';
  if (Number(month) < 1 || Number(month) > 12) return 'none';
  if (day === undefined) return 'month';
  return Number(day) >= 1 && Number(day) <= monthLength(Number(year), Number(month)) ? 'day' : 'none';
};

/** Whether the text names one day of the calendar. */
export const isDay = (text: string): boolean => DAY.test(text) && precisionOf(text) === 'day';

/** The first day that a partial date can mean. */
export const startOfPartial = (partial: string): string => {
  const { year, month, day } = read(partial);
  return write(year, month, day);
};

/** The last day that a partial date can mean: "2010-10" ends on 31 October 2010. */
export const endOfPartial = (partial: string): string => {
  const precision = precisionOf(partial);
  const { year, month } = read(partial);
  if (precision === 'year') return write(year, 12, 31);
  return precision === 'month' ? write(year, month, monthLength(year, month)) : partial;
};

/** The same day so many months on (or back), or the last day of a shorter month. */
export const addMonths = (isoDay: string, months: number): string => {
  const { year, month, day } = read(isoDay);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  return write(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
};

/** The day so many days on (or back). */
export const addDays = (isoDay: string, days: number): string =>
  new Date(Date.parse(`${isoDay}T00:00:00.000Z`) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** Whether two periods share a day; both ends belong to a period. */
export const periodsOverlap = (
  one: { periodStart: string; periodEnd: string },
  other: { periodStart: string; periodEnd: string },
): boolean => one.periodStart <= other.periodEnd && other.periodStart <= one.periodEnd;

/** Milliseconds of an ISO instant. A bare day means its very end, so that "as of" a day includes what was published on it. */
export const momentOf = (instantOrDay: string): number =>
  Date.parse(isDay(instantOrDay) ? `${instantOrDay}T23:59:59.999Z` : instantOrDay);

/** The day of an instant, in UTC. */
export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Order of two ISO texts or identifiers, by code unit, so that it is the same everywhere. */
export const compareText = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};
