import type { Finding } from '../../document/read-document.types';
import type { CountryByName } from '../../reading/country-names';
import type { RowOutcome } from '../../reading/reading.types';
import { collapseWhiteSpace } from '../../text/white-space';
import { rowOutcome } from '../row-outcomes';
import { documentKey } from '../sources/document-key';
import { takePrintedNumber } from '../sources/printed-number';
import { textDigest } from '../sources/text-digest';
import type { TableRow } from '../table-columns';
import type { MatrixColumn, MatrixTable } from './matrix-columns';
import { type MatrixRow, readMatrixRow } from './matrix-row';

/** A row of a matrix, and the recommendation it is about. */
export interface MatrixEntry {
  readonly row: MatrixRow;
  readonly theme: string | null;
  /** Key of the document and reference in it, as an import would give them. */
  readonly key: string;
  readonly ref: string;
}

/** Rows with a recommendation; what the others are is told. */
export interface MatrixEntries {
  readonly entries: readonly MatrixEntry[];
  readonly outcomes: readonly RowOutcome[];
  readonly findings: readonly Finding[];
}

const THEME = /^(?:theme|cluster|thematic area)\s*[:–-]\s*/iu;
const LONGEST_THEME = 160;

const contentOf = ({ values }: TableRow<MatrixColumn>): string[] =>
  values.map(collapseWhiteSpace).filter((value) => value !== '');

/** A row that stretches over the table names the theme of those below it. */
const themeRow = (row: TableRow<MatrixColumn>): string | null => {
  const [only = '', ...others] = contentOf(row);
  if (others.length > 0) return null;
  if (THEME.test(only)) return only.replace(THEME, '');
  if (collapseWhiteSpace(row.values[0] ?? '') === '') return null;
  const isSentence = /[.;]$/u.test(only) || takePrintedNumber(only).number !== null;
  return isSentence || only.length > LONGEST_THEME ? null : only;
};

const isHead = (matrix: MatrixTable, { values }: TableRow<MatrixColumn>): boolean =>
  matrix.head.every((head, place) => collapseWhiteSpace(head) === collapseWhiteSpace(values[place] ?? ''));

/** Gives references that are unique in their document; one text under two themes keeps one. */
class References {
  private readonly texts = new Map<string, string>();

  of(key: string, { number, text }: MatrixRow): string {
    const wanted = number ?? `m-${textDigest(text)}`;
    for (let nth = 1; ; nth++) {
      const ref = nth === 1 ? wanted : `${wanted}-${nth}`;
      const taken = this.texts.get(`${key} ${ref}`);
      if (taken !== undefined && taken !== text) continue;
      this.texts.set(`${key} ${ref}`, text);
      return ref;
    }
  }
}

/** Goes through a matrix row by row; `fallbackKey` is the document of rows that name no source. */
export const matrixEntries = (matrix: MatrixTable, countryOf: CountryByName, fallbackKey: string): MatrixEntries => {
  const references = new References();
  const entries: MatrixEntry[] = [];
  const outcomes: RowOutcome[] = [];
  const findings: Finding[] = [];
  let theme: string | null = null;
  for (const source of matrix.rows) {
    const stretched = themeRow(source);
    theme = stretched ?? (collapseWhiteSpace(source.cell('theme')).replace(THEME, '') || theme);
    if (stretched !== null) continue;
    const row = readMatrixRow(source, countryOf);
    if (isHead(matrix, source))
      outcomes.push(rowOutcome(matrix, source, 'duplicate', 'head-repeated', 'the head again'));
    else if (row.text === '')
      outcomes.push(rowOutcome(matrix, source, 'rejected', 'text-missing', 'the row holds no recommendation'));
    else {
      const key = row.symbol === null ? fallbackKey : documentKey(row.symbol);
      const ref = references.of(key, row);
      if (row.number !== null && ref !== row.number)
        findings.push({
          code: 'number-repeated',
          line: row.row,
          ref,
          detail: `${row.number} stands before another text`,
        });
      entries.push({ row, theme, key, ref });
    }
  }
  return { entries, outcomes, findings };
};
