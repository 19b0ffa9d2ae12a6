const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FULL_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

const parts = (iso: string): [year: string, month: number, day: number] => {
  const [year = '', month = '0', day = '0'] = iso.slice(0, 10).split('-');
  return [year, Number(month), Number(day)];
};

/** A day, month or year as printed: "12 Nov 2026", "Nov 2026", "2026". Instants are read in UTC. */
export const formatDay = (iso: string): string => {
  const utc = iso.length > 10 ? new Date(iso).toISOString() : iso;
  const [year, month, day] = parts(utc);
  if (!month) return year;
  return day ? `${String(day)} ${MONTHS[month - 1] ?? ''} ${year}` : `${MONTHS[month - 1] ?? ''} ${year}`;
};

/** "November 2026", for headings. */
export const formatMonth = (iso: string): string => {
  const [year, month] = parts(iso);
  return `${FULL_MONTHS[month - 1] ?? ''} ${year}`;
};

/** "12 Nov 2026, 10:42 UTC". */
export const formatInstant = (iso: string): string => {
  const utc = new Date(iso).toISOString();
  return `${formatDay(utc)}, ${utc.slice(11, 16)} UTC`;
};

/** "1 Jan – 30 Jun 2026": the year once where both ends share it; null where neither end is known. */
export const formatPeriod = (start: string | null, end: string | null): string | null => {
  if (!start || !end) return start || end ? formatDay(start ?? end ?? '') : null;
  if (start === end) return formatDay(start);
  const sameYear = start.slice(0, 4) === end.slice(0, 4) && start.length === 10;
  return `${sameYear ? formatDay(start).replace(/ \d{4}$/, '') : formatDay(start)} – ${formatDay(end)}`;
};

const WHOLE = new Intl.NumberFormat('en');

/** Whole numbers in groups of three and Western digits: a figure reads the same in every language. */
export const formatNumber = (value: number): string => WHOLE.format(value);

const UNITS = ['B', 'kB', 'MB', 'GB'];

/** File sizes in powers of a thousand, two digits: "1.4 MB". */
export const formatBytes = (bytes: number): string => {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${UNITS[power] ?? ''}`;
};
