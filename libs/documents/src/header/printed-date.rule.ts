import type { DatePrecision } from '@heed/domain';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
const MONTH = `(${MONTHS.join('|')})`;
const SPAN = '(?:\\s*(?:[-–—]|to|and)\\s*)';
const DAY_FIRST = new RegExp(
  `\\b(?:\\d{1,2}(?:\\s+(?:${MONTHS.join('|')}))?(?:\\s+\\d{4})?${SPAN})?(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`,
  'iu',
);
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(?:\\d{1,2}${SPAN})?(\\d{1,2})(?:st|nd|rd|th)?,\\s+(\\d{4})\\b`, 'iu');
const MONTH_ONLY = new RegExp(`\\b${MONTH},?\\s+(\\d{4})\\b`, 'iu');

/** A date as far as it is printed, in ISO form. */
export interface PrintedDate {
  readonly date: string;
  readonly precision: DatePrecision;
}

const two = (value: string | number): string => String(value).padStart(2, '0');
const monthOf = (name: string): string =>
  two(MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1);

/** Reads the first English date of a text; of a span of days, the last day. */
export const readPrintedDate = (text: string): PrintedDate | null => {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return day(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return day(monthFirst[3], monthFirst[1], monthFirst[2]);
  const month = MONTH_ONLY.exec(text);
  return month && { date: `${month[2] ?? ''}-${monthOf(month[1] ?? '')}`, precision: 'month' };
};

const day = (year = '', month = '', date = ''): PrintedDate => ({
  date: `${year}-${monthOf(month)}-${two(date)}`,
  precision: 'day',
});
