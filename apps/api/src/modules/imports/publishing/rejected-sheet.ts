import writeXlsxFile from 'write-excel-file/node';
import type { RejectedRow } from './rejected-rows.read-model';

/** What spreadsheets would take for a formula, in front of text (OWASP ASVS 1.2.10). */
const FORMULA = /^[=+\-@\t\r]/;
/** What a cell can hold. */
const LONGEST = 32_767;
const textCell = (text: string) => ({
  value: (FORMULA.test(text) ? `'${text}` : text).slice(0, LONGEST),
  type: String,
});

/** The source's own columns in its order, then why each row was rejected. */
export const rejectedSheet = (rows: readonly RejectedRow[], reason: (code: string) => string): Promise<Buffer> => {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(([name]) => name)))];
  const header = [...columns, 'row', 'reason'].map((name) => ({ ...textCell(name), fontWeight: 'bold' as const }));
  const lines = rows.map(({ line, code, detail, cells }) => {
    const byName = new Map(cells);
    const why = detail === '' ? reason(code) : `${reason(code)} (${detail})`;
    return [...columns.map((name) => textCell(byName.get(name) ?? '')), { value: line, type: Number }, textCell(why)];
  });
  return writeXlsxFile([header, ...lines]).toBuffer();
};
