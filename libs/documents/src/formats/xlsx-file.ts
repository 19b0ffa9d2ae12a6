import JSZip from 'jszip';
import readXlsxFile from 'read-excel-file/node';
import type { Finding } from '../document/read-document.types';
import { decodeText } from '../text/decode-text';
import { raggedRows } from './csv-file';
import { openedAs, type OpenedSource, type SourceTable } from './opened-source';
import { Refusal } from './refusal';
import type { ZipFile } from './zip-file';

const LARGEST = 100_000_000;
const MOST_CELLS_TOLD = 20;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/u;
// What carries cells; pictures, themes and macros are not handed on.
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/.+|xl\/worksheets\/[^/]+\.xml)$/u;
// Bounded, so that tags without an end are not searched from every one of them.
const FORMULA = /<(?:\w+:)?c\b[^<>]{0,500}?\br="([A-Z]{1,3}\d{1,7})"[^<>]{0,500}>\s*<(?:\w+:)?f[\s>/]/gu;

const needed = (zip: ZipFile): Map<string, Uint8Array> => {
  let total = 0;
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.names.filter((each) => NEEDED.test(each))) {
    const bytes = zip.read(name) ?? new Uint8Array();
    total += bytes.length;
    if (total > LARGEST) throw new Refusal('too-large', `its cells are more than ${LARGEST} bytes`);
    if (Buffer.from(bytes.subarray(0, 2000)).includes('<!DOCTYPE'))
      throw new Refusal(
        'external-reference',
        'XML that declares DOCTYPE of its own is refused (entities could read files)',
      );
    parts.set(name, bytes);
  }
  return parts;
};

// The reader lays out every cell up to the last one, be there anything in them or not.
const MOST_CELLS = 4_000_000;
const LETTERS = 26;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * LETTERS + letter.charCodeAt(0) - 64, 0);

const refuseVastSheets = (parts: ReadonlyMap<string, Uint8Array>): void => {
  for (const [name, bytes] of parts) {
    if (!SHEET.test(name)) continue;
    let [rows, columns] = [0, 0];
    for (const [, letters = '', row = ''] of decodeText(bytes).text.matchAll(/(?:\br="|:)([A-Z]{1,3})(\d{1,7})"/gu)) {
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnNumber(letters));
    }
    if (rows * columns > MOST_CELLS) throw new Refusal('too-large', `${name} spans ${rows * columns} cells`);
  }
};

const formulaFindings = (parts: ReadonlyMap<string, Uint8Array>): Finding[] =>
  [...parts]
    .filter(([name]) => SHEET.test(name))
    .flatMap(([name, bytes]) => {
      const cells = [...decodeText(bytes).text.matchAll(FORMULA)].map(([, cell = '']) => cell);
      const told = cells.slice(0, MOST_CELLS_TOLD).map((cell): Finding => ({
        code: 'formula-cell',
        line: Number(/\d+$/u.exec(cell)?.[0] ?? 1),
        detail: `${cell} holds a formula; the value saved with it was taken`,
      }));
      const more = cells.length - told.length;
      return more > 0
        ? [...told, { code: 'formula-cell', line: 1, detail: `${more} more formula cells in ${name}` } as const]
        : told;
    });

const containerFindings = ({ names }: ZipFile): Finding[] => [
  ...names
    .filter((name) => /vbaProject|\/macrosheets\/|\/embeddings\/|\/activeX\//iu.test(name))
    .map((name) => ({ code: 'active-content', line: 1, detail: `${name}, not opened` }) as const),
  ...names
    .filter((name) => /^xl\/externalLinks\/[^/]+\.xml$/u.test(name))
    .map((name) => ({ code: 'external-reference', line: 1, detail: `${name}, not fetched` }) as const),
];

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/u, '');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
};

/** Opens a spreadsheet: every sheet as a table. Formulas are never evaluated. */
export const openXlsx = async (zip: ZipFile): Promise<OpenedSource> => {
  const parts = needed(zip);
  refuseVastSheets(parts);
  const findings = [...containerFindings(zip), ...formulaFindings(parts)];
  // Packed anew from checked parts: the reader below trusts what a zip says of itself.
  const checked = new JSZip();
  for (const [name, bytes] of parts) checked.file(name, bytes);
  const sheets = await readXlsxFile(await checked.generateAsync({ type: 'nodebuffer' }), { trim: false });
  const tables = sheets.map(({ sheet, data }): SourceTable => ({
    name: sheet,
    rows: data.map((row) => row.map(cellText)),
  }));
  return openedAs('xlsx', { tables, findings: [...findings, ...tables.flatMap(({ rows }) => raggedRows(rows))] });
};
