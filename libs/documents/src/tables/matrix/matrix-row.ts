import type { CountryByName } from '../../reading/country-names';
import type { RecommendingState, StatedPosition } from '../../reading/reading.types';
import { collapseWhiteSpace } from '../../text/white-space';
import { takePrintedNumber } from '../sources/printed-number';
import { recommendingStatesIn } from '../../reading/recommending-states';
import { labelsOf } from '../sources/source-labels';
import { positionStated } from '../sources/stated-position';
import type { TableRow } from '../table-columns';
import { citedSource, reportOf } from './cited-source';
import type { MatrixColumn } from './matrix-columns';

/** What one row of a matrix says of a recommendation. */
export interface MatrixRow {
  readonly row: number;
  /** Of the text that made the recommendation. */
  readonly symbol: string | null;
  readonly number: string | null;
  readonly text: string;
  /** Where the row says who made it, in words. */
  readonly source: string;
  readonly states: readonly RecommendingState[];
  readonly positions: readonly StatedPosition[];
  readonly labels: readonly string[];
  readonly responsible: string;
  readonly status: string;
}

const SOURCE_OF_POSITION = /\bsource of (?:the )?position\s*:?\s*([^]*)$/iu;
// "SDGs:" and "Affected persons:" head the lists below them; they are no labels.
const LIST_HEAD = /^[^-–•].*:$/u;

const labelsIn = (row: TableRow<MatrixColumn>): string[] =>
  labelsOf(`${row.cell('labels')}\n${row.cell('goals')}`).filter((label) => !LIST_HEAD.test(label));

const positionsIn = (row: TableRow<MatrixColumn>, place: string): StatedPosition[] => {
  const raw = collapseWhiteSpace(row.cell('position'));
  if (raw === '') return [];
  return [{ type: positionStated(raw), raw, sourceRef: place === '' ? `row ${row.row}` : place, statedOn: null }];
};

/** Takes a recommendation apart: number, text, who recommends it, and where it comes from. */
export const readMatrixRow = (row: TableRow<MatrixColumn>, countryOf: CountryByName): MatrixRow => {
  const cell = row.cell('recommendation');
  const [, place = ''] = SOURCE_OF_POSITION.exec(cell) ?? [];
  const { number, rest } = takePrintedNumber(collapseWhiteSpace(cell.replace(SOURCE_OF_POSITION, '')));
  const source = collapseWhiteSpace(row.cell('source'));
  const cited = citedSource(source);
  const position = citedSource(place);
  const ownNumber = collapseWhiteSpace(row.cell('number')).replace(/\.$/u, '');
  const printed = recommendingStatesIn(rest, countryOf, row.row);
  const named = recommendingStatesIn(`(${row.cell('states') || statesOfSource(source)})`, countryOf, row.row);
  return {
    row: row.row,
    symbol: cited.symbol ?? (position.symbol === null ? null : reportOf(position.symbol)),
    number: number ?? cited.paragraph ?? (ownNumber.includes('.') ? ownNumber : null),
    text: rest,
    source,
    states: printed.length > 0 ? printed : named,
    positions: positionsIn(row, collapseWhiteSpace(place)),
    labels: labelsIn(row),
    responsible: collapseWhiteSpace(row.cell('responsible')),
    status: row.cell('status').trim(),
  };
};

const IN_BRACKETS = /\(([^()]*)\)\s*$/u;

/** "UPR, A/HRC/90/5, para. 104.2 (Aldoria, Brelland)": the brackets behind a source name who recommends. */
const statesOfSource = (source: string): string => IN_BRACKETS.exec(source)?.[1] ?? '';
