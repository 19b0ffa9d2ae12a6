import { parse } from 'csv-parse/sync';
import type { Finding } from '../document/read-document.types';
import type { DecodedText } from '../text/decode-text';
import { openedAs, type OpenedSource } from './opened-source';
import { Refusal } from './refusal';
import { encodingFinding } from './text-file';

const MOST_SIGNS = 32_000_000;
const MOST_LINES = 600_000;
/** Beyond these, one more finding tells how many there are. */
const MOST_RAGGED_ROWS_TOLD = 100;
const SEPARATORS = [',', ';', '\t'] as const;

const rowsOf = (text: string, separator: string): string[][] =>
  parse(text, {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    bom: true,
  });

/** The separator that cuts the first records into the most cells, the same number in each. */
const separatorOf = (text: string): string => {
  const head = text.slice(0, 200_000);
  const evenCells = (separator: string): number => {
    try {
      const [header = [], ...rows] = parse(head, {
        delimiter: separator,
        relax_quotes: true,
        relax_column_count: true,
        to: 20,
      });
      const even = rows.filter((row) => row.length === header.length).length;
      return header.length * (1 + even);
    } catch {
      return 0;
    }
  };
  return SEPARATORS.map((separator) => ({ separator, cells: evenCells(separator) })).reduce((best, next) =>
    next.cells > best.cells ? next : best,
  ).separator;
};

const parsed = (text: string, separator: string): { rows: string[][]; findings: Finding[] } => {
  try {
    return { rows: rowsOf(text, separator), findings: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    // A quotation mark that is never closed swallows the rest of the file: cut by line ends instead.
    const rows = text
      .split(/\r\n|\r|\n/u)
      .filter((line) => line !== '')
      .map((line) => line.split(separator));
    return { rows, findings: [{ code: 'broken-file', line: 1, detail: `read line by line: ${reason}` }] };
  }
};

/** Rows that have fewer or more cells than the header; they are kept as they are. */
export const raggedRows = (rows: readonly (readonly string[])[]): Finding[] => {
  const width = rows[0]?.length ?? 0;
  const ragged = rows.flatMap((row, index) => (row.length === width ? [] : [{ row: index + 1, cells: row.length }]));
  const told: Finding[] = ragged.slice(0, MOST_RAGGED_ROWS_TOLD).map(({ row, cells }) => ({
    code: 'row-ragged',
    line: row,
    detail: `${cells} cells where the header has ${width}`,
  }));
  const more = ragged.length - told.length;
  if (more > 0) told.push({ code: 'row-ragged', line: 1, detail: `${more} more rows do not have ${width} cells` });
  return told;
};

/** A table in text is told from running text by its header and rows of the same number of cells. */
export const looksLikeTable = (text: string): boolean => {
  const head = text.slice(0, 50_000);
  try {
    const separator = separatorOf(head);
    const [header = [], ...rows] = parse(head, { delimiter: separator, relax_column_count: true, to: 6 });
    return (
      header.length >= 4 &&
      new Set(header).size === header.length &&
      header.every((cell) => cell.trim() !== '' && cell.length <= 40) &&
      rows.length >= 1 &&
      rows.every((row) => row.length === header.length)
    );
  } catch {
    return false;
  }
};

/** Opens a table in text; its line numbers are row numbers, the header being row 1. */
export const openCsv = (decoded: DecodedText): OpenedSource => {
  if (decoded.text.length > MOST_SIGNS) throw new Refusal('too-large', `a table of more than ${MOST_SIGNS} signs`);
  if (decoded.text.split(/\r\n|\r|\n/u, MOST_LINES + 1).length > MOST_LINES)
    throw new Refusal('too-large', `a table of more than ${MOST_LINES} lines`);
  const { rows, findings } = parsed(decoded.text, separatorOf(decoded.text));
  return openedAs('csv', {
    encoding: decoded.encoding,
    tables: [{ name: '', rows }],
    findings: [...encodingFinding(decoded), ...findings, ...raggedRows(rows)],
  });
};
