import type { RowOutcome, Specificity, StatedPosition } from '../../reading/reading.types';
import type { CountryByName } from '../../reading/country-names';
import { collapseWhiteSpace } from '../../text/white-space';
import { readWrittenOut } from '../../text/written-out';
import { positionStated } from '../sources/stated-position';
import { isTooLong, rowOutcome } from '../row-outcomes';
import type { ColumnHeads, HeadedTable, TableRow } from '../table-columns';

/** Columns of UPR Info's export; the groups of States that it repeats beside their names are not needed. */
export const UPR_INFO_COLUMNS = [
  { column: 'to', heads: ['To', 'State under review', 'SuR'], required: true },
  { column: 'toRegion', heads: ['To-Rgrp'] },
  { column: 'toGroups', heads: ['To-Org'] },
  { column: 'text', heads: ['Text', 'Recommendation'], required: true },
  { column: 'from', heads: ['From', 'Recommending State'], required: true },
  { column: 'fromRegion', heads: ['From-Rgrp'] },
  { column: 'fromGroups', heads: ['From-Org'] },
  { column: 'response', heads: ['Response'], required: true },
  { column: 'action', heads: ['Action'] },
  { column: 'issue', heads: ['Issue', 'Issues'] },
  { column: 'session', heads: ['Session'], required: true },
] as const satisfies ColumnHeads<string>;
export type UprInfoColumn = (typeof UPR_INFO_COLUMNS)[number]['column'];

/** One row: what one State recommended to another, or what the State under review promised. */
export interface UprInfoRow {
  readonly row: number;
  readonly country: string;
  readonly session: number;
  readonly text: string;
  readonly from: string;
  readonly pledge: boolean;
  readonly position: StatedPosition['type'];
  readonly response: string;
  readonly specificity: Specificity | null;
  readonly labels: readonly string[];
}

const LEVELS: readonly Specificity[] = [1, 2, 3, 4, 5];

// The export writes some brackets as references of HTML.
const nameIn = (cell: string): string => collapseWhiteSpace(readWrittenOut(cell));

/** A label holds no comma without a space behind it, so that such a comma parts two labels. */
export const labelsIn = (cell: string): string[] =>
  cell
    .split(/,(?=\S)/u)
    .map(collapseWhiteSpace)
    .filter((label) => label !== '');

const sessionIn = (cell: string): number | null => {
  const [, digits] = /^\s*(?:session\s*)?(\d{1,3})\s*$/iu.exec(cell) ?? [];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
};

/** The row understood, or why it cannot be. */
export const readUprInfoRow = (
  table: HeadedTable<UprInfoColumn>,
  source: TableRow<UprInfoColumn>,
  countryOf: CountryByName,
): UprInfoRow | RowOutcome => {
  const { row, cell } = source;
  const reject = (code: string, detail: string): RowOutcome => rowOutcome(table, source, 'rejected', code, detail);
  if (isTooLong(table, source)) return reject('row-ragged', 'more cells than heads');
  const text = collapseWhiteSpace(cell('text'));
  if (text === '') return reject('text-missing', 'the text is empty');
  const country = countryOf(nameIn(cell('to')));
  if (country === null) return reject('country-unknown', `no State is called "${nameIn(cell('to'))}"`);
  const session = sessionIn(cell('session'));
  if (session === null) return reject('session-unknown', `"${cell('session').trim()}" is no session`);
  const response = collapseWhiteSpace(cell('response'));
  return {
    row,
    country,
    session,
    text,
    from: nameIn(cell('from')),
    pledge: /^voluntary (?:pledge|commitment)$/iu.test(response),
    position: positionStated(response),
    response,
    specificity: LEVELS.find((level) => String(level) === cell('action').trim()) ?? null,
    labels: labelsIn(cell('issue')),
  };
};
