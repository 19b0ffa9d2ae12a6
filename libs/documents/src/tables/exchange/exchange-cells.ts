import type { CellShape } from './exchange-columns';

// What a spreadsheet would take for a formula (OWASP ASVS 5.0, 1.2.10), and an apostrophe in front of it.
const RISKY = /^'*[=+\-@\t\r]/u;

/** Cell text that no spreadsheet computes. */
export const guarded = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** The text before it was guarded. */
export const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/u.test(text) ? text.slice(1) : text);

const isPlainList = (value: readonly unknown[]): value is readonly string[] =>
  value.length > 0 &&
  value.every((entry) => typeof entry === 'string' && entry !== '' && !/[\n\r]/u.test(entry)) &&
  !String(value[0]).startsWith('[');

/** A field as a cell holds it; empty where it is absent. */
export const cellOf = (value: unknown, shape: CellShape): string => {
  if (value === undefined) return '';
  if (shape === 'flag') return 'TRUE';
  if (shape === 'list' && Array.isArray(value)) return isPlainList(value) ? value.join('\n') : JSON.stringify(value);
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
};

const parsed = (cell: string): unknown => {
  try {
    const value: unknown = JSON.parse(cell);
    return value;
  } catch {
    // Left as it is, so that whoever reads the field says what is wrong with it.
    return cell;
  }
};

/** The field that a cell holds; undefined where the cell is empty. */
export const valueOf = (cell: string, shape: CellShape): unknown => {
  if (cell === '') return undefined;
  if (shape === 'text') return cell;
  if (shape === 'flag') return /^true$/iu.test(cell) ? true : cell;
  if (shape === 'list') return cell.startsWith('[') ? parsed(cell) : cell.split(/\r\n|[\r\n]/u);
  return parsed(cell);
};
